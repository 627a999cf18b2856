from tests.extract.reading import row

DATES = [
    row(3, "abstract_deadline", "Abstract deadline", "2026-03-03"),
    row(5, "notification", "Notification", "2026-03-20"),
    row(7, "camera_ready", "Final version", "2026-04-02"),
    row(9, "event", "Seminar", "2026-05-11"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
