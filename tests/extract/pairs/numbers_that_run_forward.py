from tests.extract.reading import row

DATES = [
    row(7, "abstract_deadline", "Abstracts due", "2027-03-05"),
    row(8, "submission_deadline", "Papers due", "2027-04-02"),
    row(9, "notification", "Notification", "2027-05-01"),
    row(10, "event", "Workshop", "2027-06-10"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
