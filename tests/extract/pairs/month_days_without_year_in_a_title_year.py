from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Apply", "2027-03-31", inferred=("year",)),
    row(4, "event", "School", "2027-07-05..2027-07-09", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
