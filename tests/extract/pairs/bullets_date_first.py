from tests.extract.reading import row

DATES = [
    row(3, "other", "Release of the training data", "2027-01-14"),
    row(4, "abstract_deadline", "Abstracts due", "2027-02-10"),
    row(5, "submission_deadline", "Full papers due", "2027-02-24"),
    row(6, "notification", "Notification of authors", "2027-03-30"),
    row(7, "event", "The school itself", "2027-05-05..2027-05-07"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
