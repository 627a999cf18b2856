from tests.extract.reading import row

DATES = [
    row(10, "submission_deadline", "Paper submission", "2026-09-06"),
    row(11, "notification", "Notification", "2026-09-27"),
]
UNDATED: list[object] = []
IGNORED = [
    (15, "September 8, 2025", "past-event"),
]
