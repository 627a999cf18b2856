from tests.extract.reading import row

DATES = [
    row(12, "abstract_deadline", "Abstracts due", "2026-09-21", "23:59", "UTC", source="inherited"),
    row(13, "submission_deadline", "Full paper deadline", "2026-09-25", "23:59", "UTC", source="inherited"),
    row(14, "notification", "Notification", "2026-12-14"),
    row(15, "event", "Conference begins", "2027-05-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
