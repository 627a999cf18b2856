from tests.extract.reading import row

DATES = [
    row(36, "submission_deadline", "Papers", "2027-05-03"),
    row(41, "notification", "Notification", "2027-06-07"),
    row(42, "event", "Workshop", "2027-09-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
