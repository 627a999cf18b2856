from tests.extract.reading import row

DATES = [
    row(3, "notification", "Notification", "2027-04-16", status="superseded"),
    row(3, "notification", "Notification", "2027-05-16", replaces=1),
    row(4, "camera_ready", "Camera-ready", "2027-06-17", replaces=1),
    row(4, "camera_ready", "Camera-ready", "2027-06-10", status="superseded"),
    row(5, "event", "Demo session", "2027-08-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
