from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission", "2027-05-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
