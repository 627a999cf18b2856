from tests.extract.reading import row

DATES = [
    row(9, "submission_deadline", "Full submissions due", "2027-01-18", track="Papers"),
    row(10, "notification", "Notifications", "2027-03-21", track="Papers"),
    row(11, "camera_ready", "Camera-ready deadline", "2027-04-17", track="Papers"),
    row(14, "submission_deadline", "Full submissions due", "2027-01-18", "23:59", "AoE", track="Pictorials"),
    row(15, "notification", "Notifications", "2027-03-21", track="Pictorials"),
    row(16, "camera_ready", "Camera-ready deadline", "2027-04-18", track="Pictorials"),
    row(19, "submission_deadline", "Submissions due", "2027-01-18", track="Art Exhibition"),
    row(20, "notification", "Notification", "2027-04-26", track="Art Exhibition"),
    row(21, "event", "Art exhibition", "2027-06-25", track="Art Exhibition"),
    row(24, "early_registration", "Early registration ends", "2027-04-30"),
    row(25, "opening", "Late registration opens", "2027-05-01"),
]
UNDATED: list[object] = []
IGNORED = [
    (28, "April 17, 2027", "repeat"),
]
