from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission", "2027-08-05"),
    row(4, "notification", "Notification", "2027-11-30"),
    row(5, "camera_ready", "Camera-ready", "2028-04-03"),
    row(6, "registration_deadline", "Registration", "2027-09-24"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
