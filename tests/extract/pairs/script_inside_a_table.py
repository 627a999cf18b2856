from tests.extract.reading import row

DATES = [
    row(9, "submission_deadline", "Paper submission deadline", "2027-05-28", status="superseded"),
    row(9, "submission_deadline", "Paper submission deadline", "2027-06-14", replaces=1),
    row(26, "notification", "Notification", "2027-07-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
