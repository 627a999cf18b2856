from tests.extract.reading import row

DATES = [
    row(3, "event", "Series of 2026 comes to its end", "2027-03-24", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
