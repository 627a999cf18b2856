from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Submission deadline", "2027-04-03"),
    row(8, "notification", "Notification", "2027-05-05"),
    row(14, "camera_ready", "Camera-ready", "2027-06-20", replaces=1),
    row(14, "camera_ready", "Camera-ready", "2027-06-13", status="superseded", inferred=("year",)),
    row(15, "other", "Talks are given until noon", "2027-07-03"),
]
UNDATED: list[object] = []
IGNORED = [
    (6, "27 March", "own-date"),
    (8, "28 March", "not-a-deadline"),
]
