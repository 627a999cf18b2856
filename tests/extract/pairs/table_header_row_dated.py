from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Workshop paper deadline", "2027-04-01", "23:59", "AoE"),
    row(5, "notification", "Notification of acceptance", "2027-04-15"),
    row(6, "camera_ready", "Camera-ready paper", "2027-04-30", "23:59", "AoE"),
    row(7, "event", "Workshop", "2027-05-19"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
