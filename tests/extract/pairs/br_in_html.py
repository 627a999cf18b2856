from tests.extract.reading import row

DATES = [
    row(2, "submission_deadline", "Submission deadline", "2026-07-01"),
    row(3, "notification", "Notification", "2026-07-20"),
    row(4, "camera_ready", "Camera ready", "2026-08-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
