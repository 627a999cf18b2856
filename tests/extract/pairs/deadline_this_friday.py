from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Deadline", "2027-01-22", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
