from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission", "2027-03-03", replaces=1),
    row(3, "submission_deadline", "Submission", "2027-02-20", status="superseded"),
    row(4, "notification", "Notification", "2027-04-01", status="superseded"),
    row(4, "notification", "Notification", "2027-04-08", replaces=1),
    row(5, "camera_ready", "Camera-ready", "2027-04-20", status="superseded"),
    row(5, "camera_ready", "Camera-ready", "2027-04-27", replaces=1),
    row(6, "registration_deadline", "Registration", "2027-05-03", replaces=1),
    row(6, "registration_deadline", "Registration", "2027-04-26", status="superseded"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
