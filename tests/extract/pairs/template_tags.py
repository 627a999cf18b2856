from tests.extract.reading import row

DATES = [
    row(9, "abstract_deadline", "Abstract deadline", "2027-03-05"),
    row(13, "submission_deadline", "Poster deadline", "2027-03-09"),
    row(15, "submission_deadline", "Submission deadline", "2027-04-01"),
    row(21, "notification", "Notification", "2027-05-03"),
    row(25, "camera_ready", "Camera-ready", "2027-06-06"),
    row(28, "event", "Workshop", "2027-07-07"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "2027-03-01", "code"),
    (11, "2027-03-06", "code"),
    (15, "2027-04-02", "code"),
    (17, "2027-05-05", "code"),
    (26, "2027-06-07", "code"),
    (32, "August 25, 2027, 5:00 PM PDT", "code"),
]
