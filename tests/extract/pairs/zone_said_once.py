from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission", "2027-03-04", "23:59", "AoE", source="inherited"),
    row(6, "notification", "Notification", "2027-04-04"),
    row(7, "camera_ready", "Camera-ready", "2027-04-20", "17:00", "UTC+02:00"),
    row(8, "event", "Workshop", "2027-06-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
