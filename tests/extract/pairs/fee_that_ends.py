from tests.extract.reading import row

DATES = [
    row(4, "early_registration", "Reduced registration fee", "2027-07-31"),
    row(4, "event", "FLINT", "2027-08-20..2027-08-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
