from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Workshop papers due", "2027-02-15", "23:59", "AoE"),
    row(8, "camera_ready", "Camera-ready due", "2027-04-15", "", "AoE"),
    row(9, "event", "Workshop", "2027-05-04", "09:00", "UTC+02:00"),
    row(10, "notification", "Notification (by email)", "2027-05-14"),
    row(11, "submission_deadline", "Posters due (23:59 AoE)", "2027-05-15", "17:00", "UTC+02:00"),
    row(12, "submission_deadline", "Demos", "2027-05-16", "17:00", "UTC+02:00"),
    row(13, "event", "School (9:00)", "2027-05-17..2027-05-18"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
