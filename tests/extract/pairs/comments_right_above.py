from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Paper deadline", "2027-01-11"),
    row(10, "camera_ready", "Camera ready", "2027-02-15"),
    row(13, "registration_deadline", "Registration deadline", "2027-03-31"),
    row(15, "notification", "Notification", "2027-01-29"),
    row(20, "submission_deadline", "Poster deadline", "2027-04-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
