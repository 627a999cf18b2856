from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Paper submission", "2027-08-27", "23:59", "AoE", source="inherited"),
    row(7, "notification", "Notification", "2027-09-15", status="superseded"),
    row(7, "notification", "Notification", "2027-09-18", replaces=1),
    row(8, "camera_ready", "Camera-ready", "2027-09-25", "23:59", "AoE", status="superseded", source="inherited"),
    row(8, "camera_ready", "Camera-ready", "2027-10-05", "23:59", "AoE", source="inherited", replaces=1),
    row(9, "notification", "List of accepted papers", "2027-10-08"),
    row(10, "event", "Workshop", "2027-11-13"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
