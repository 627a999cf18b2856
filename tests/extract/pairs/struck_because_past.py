from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission deadline", "2026-09-02", status="superseded"),
    row(6, "submission_deadline", "Submission deadline", "2026-09-06", "23:59", "AoE", replaces=1),
    row(9, "notification", "Notification", "2026-10-18"),
    row(11, "event", "Conference", "2026-12-12..2026-12-14"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
