from tests.extract.reading import row

DATES = [
    row(5, "event", "Next session", "2027-02-25", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
