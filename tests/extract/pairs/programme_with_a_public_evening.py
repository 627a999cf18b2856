from tests.extract.reading import row

DATES = [
    row(4, "event", "SLAMP 2027: the programme", "2027-06-24..2027-06-25"),
    row(6, "event", "Public lecture", "2027-06-24", "18:30", "Europe/Brussels"),
]
UNDATED: list[object] = []
IGNORED = [
    (8, "Friday 25 June", "repeat"),
]
