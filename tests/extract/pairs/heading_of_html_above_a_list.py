from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Submission", "2027-05-03"),
    row(5, "notification", "Notification", "2027-06-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
