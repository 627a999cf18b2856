from tests.extract.reading import row

DATES = [
    row(2, "submission_deadline", "Submission", "2027-05-03"),
    row(3, "notification", "Decision", "2027-05-30"),
    row(4, "event", "Symposium", "2027-09-21..2027-09-22"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
