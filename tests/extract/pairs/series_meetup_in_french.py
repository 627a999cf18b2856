from tests.extract.reading import row

DATES = [
    row(6, "event", "Prochain meetup le mardi 9 février !", "2027-02-09", "19:00", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (2, "mardi 9 février", "repeat"),
    (8, "9 février", "repeat"),
]
