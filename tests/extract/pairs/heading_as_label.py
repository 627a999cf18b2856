from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Paper deadline", "2027-03-10", "12:00", "UTC"),
    row(12, "notification", "Notification", "2027-04-02"),
    row(16, "event", "Workshop", "2027-05-04..2027-05-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
