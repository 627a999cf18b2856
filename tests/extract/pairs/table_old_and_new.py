from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Paper submission", "2026-05-01", status="superseded"),
    row(5, "submission_deadline", "Paper submission", "2026-05-15", replaces=1),
    row(6, "notification", "Notification", "2026-06-01", status="superseded"),
    row(6, "notification", "Notification", "2026-06-12", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
