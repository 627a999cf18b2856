from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Papers and posters due", "2027-01-18"),
    row(9, "notification", "Notification", "2027-03-21"),
    row(19, "camera_ready", "Camera ready", "2027-04-02", track="Posters"),
]
UNDATED: list[object] = []
IGNORED = [
    (13, "January 18, 2027", "repeat"),
    (14, "March 21, 2027", "repeat"),
    (18, "January 18, 2027", "repeat"),
]
