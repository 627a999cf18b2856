from tests.extract.reading import row

DATES = [
    row(6, "event", "Community hours", "2027-01-07", inferred=("year",)),
    row(7, "event", "Community hours", "2027-02-04", inferred=("year",)),
    row(8, "event", "Community hours", "2027-03-04", inferred=("year",)),
    row(9, "event", "Community hours", "2027-04-01", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
