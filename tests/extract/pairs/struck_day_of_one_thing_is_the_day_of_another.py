from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission", "2027-05-03"),
    row(9, "submission_deadline", "Submission", "2027-05-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
