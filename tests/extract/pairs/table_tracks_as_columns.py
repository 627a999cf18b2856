from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission", "2027-03-05", track="Research track"),
    row(5, "submission_deadline", "Submission", "2027-03-19", track="Demo track"),
    row(6, "notification", "Notification", "2027-04-20", track="Research track"),
    row(6, "notification", "Notification", "2027-04-27", track="Demo track"),
    row(7, "camera_ready", "Camera-ready", "2027-05-15", track="Research track"),
    row(7, "camera_ready", "Camera-ready", "2027-05-15", track="Demo track"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
