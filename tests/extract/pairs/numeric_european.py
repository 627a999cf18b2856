from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Paper deadline", "2027-03-05"),
    row(7, "notification", "Notification", "2027-04-15"),
    row(8, "event", "Workshop", "2027-06-07"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
