from tests.extract.reading import row

DATES = [
    row(9, "early_registration", "Early", "2027-07-31", inferred=("year",)),
    row(14, "event", "Workshop", "2027-12-13", "08:00–18:00", "America/New_York"),
]
UNDATED: list[object] = []
IGNORED = [
    (10, "31 July", "repeat"),
]
