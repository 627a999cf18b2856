from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Original submission deadline", "2027-03-01", status="superseded"),
    row(4, "submission_deadline", "New submission deadline", "2027-03-15", replaces=1),
    row(5, "notification", "Notification", "2027-04-20"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
