from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Submission deadline", "2027-01-18", track="Papers"),
    row(9, "notification", "Notification", "2027-03-21", track="Papers"),
    row(13, "submission_deadline", "Submission deadline", "2027-01-18", track="Demos"),
    row(14, "notification", "Notification", "2027-03-21", track="Demos"),
    row(15, "camera_ready", "Camera ready", "2027-04-02", track="Demos"),
    row(26, "camera_ready", "Camera-ready posters", "2027-04-02", track="Posters"),
    row(30, "submission_deadline", "Submission deadline", "2027-01-18", track="Posters"),
    row(31, "event", "Conference", "2027-05-03"),
]
UNDATED: list[object] = []
IGNORED = [
    (19, "January 18, 2027", "repeat"),
    (20, "March 21, 2027", "repeat"),
]
