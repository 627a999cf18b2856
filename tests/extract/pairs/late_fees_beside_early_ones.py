from tests.extract.reading import row

DATES = [
    row(7, "early_registration", "Early registration", "2027-07-31", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (8, "31 July", "repeat"),
]
