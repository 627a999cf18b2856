from tests.extract.reading import row

DATES = [
    row(9, "event", "Rope", "2027-09-14", inferred=("year",)),
    row(10, "event", "Salt", "2027-10-05", inferred=("year",)),
    row(11, "event", "Wells", "2027-12-07", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (15, "Spring 2027", "not-a-day"),
    (15, "Fall 2027", "not-a-day"),
]
