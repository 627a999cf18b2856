from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Submission deadline", "2027-10-10"),
    row(10, "notification", "Notification", "2027-10-20"),
    row(12, "camera_ready", "Camera-ready", "2027-12-01"),
    row(15, "submission_deadline", "Poster deadline", "2027-10-05"),
    row(18, "submission_deadline", "Demo deadline", "2027-10-06", replaces=1),
    row(18, "submission_deadline", "Demo deadline", "2027-10-01", status="superseded", inferred=("year",)),
    row(20, "submission_deadline", "Video deadline", "2027-10-07", replaces=1),
    row(20, "submission_deadline", "Video deadline", "2027-10-04", status="superseded"),
    row(22, "submission_deadline", "Bewerbungsschluss", "2027-06-02"),
    row(22, "other", "Beginn", "2027-07-01"),
    row(24, "submission_deadline", "Tutorial proposals", "2027-10-08"),
    row(24, "event", "School", "2028-05-03"),
    row(26, "notification", "Proposal", "2027-08-25", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (8, "3 October", "not-a-deadline"),
    (10, "3 November", "not-a-deadline"),
    (13, "24 December", "not-a-deadline"),
    (16, "2 October", "not-a-deadline"),
]
