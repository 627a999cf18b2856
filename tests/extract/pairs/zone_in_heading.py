from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Paper submission", "2027-03-04", "", "UTC+08:00", source="inherited"),
    row(4, "notification", "Notification", "2027-04-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
