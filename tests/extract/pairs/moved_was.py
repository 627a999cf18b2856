from tests.extract.reading import row

DATES = [
    row(5, "other", "Test data release", "2026-05-25", "09:00", "UTC+02:00", replaces=1),
    row(5, "other", "Test data release", "2026-04-27", status="superseded", inferred=("year",)),
    row(6, "submission_deadline", "System responses due", "2026-05-28", "23:59", "UTC+02:00", replaces=1),
    row(6, "submission_deadline", "System responses due", "2026-04-30", status="superseded", inferred=("year",)),
    row(7, "camera_ready", "Camera-ready papers", "2026-08-21", status="superseded"),
    row(7, "camera_ready", "Camera-ready papers", "2026-08-28", replaces=2),
    row(7, "camera_ready", "Camera-ready papers", "2026-06-29", status="superseded", inferred=("year",)),
    row(8, "event", "Conference", "2026-09-22..2026-09-25"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
