from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Paper deadline", "2027-03-10", "17:00", "UTC", source="inherited"),
    row(7, "notification", "Notification", "2027-04-14"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
