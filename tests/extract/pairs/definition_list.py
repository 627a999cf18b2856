from tests.extract.reading import row

DATES = [
    row(4, "abstract_deadline", "Abstract registration", "2026-06-02", status="superseded"),
    row(4, "abstract_deadline", "Abstract registration", "2026-06-09", replaces=1),
    row(7, "submission_deadline", "Full paper (firm)", "2026-06-16", "23:59", "AoE"),
    row(10, "notification", "Notification to authors", "2026-08-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
