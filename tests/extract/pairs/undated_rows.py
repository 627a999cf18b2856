DATES: list[object] = []
UNDATED = [
    (3, "submission_deadline", "Submission deadline", "TBA"),
    (4, "notification", "Notification", "early March 2027"),
    (5, "camera_ready", "Camera-ready", "to be announced"),
    (6, "event", "Workshop", "June 2027"),
    (7, "registration_deadline", "Registration", "rolling"),
]
IGNORED: list[object] = []
