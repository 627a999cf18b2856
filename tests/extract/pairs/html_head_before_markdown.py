from tests.extract.reading import row

DATES = [
    row(9, "submission_deadline", "Submission deadline", "2027-05-03"),
    row(10, "notification", "Notification", "2027-06-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
