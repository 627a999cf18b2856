from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Deadline for posters", "2027-03-06", status="superseded"),
    row(6, "submission_deadline", "Deadline for posters", "2027-03-20", "23:59", "AoE", replaces=1),
    row(7, "notification", "Notification", "2027-04-24", status="superseded"),
    row(7, "notification", "Notification", "2027-04-30", replaces=1),
    row(8, "camera_ready", "Camera-ready versions", "2027-05-03", status="superseded"),
    row(8, "camera_ready", "Camera-ready versions", "2027-05-10", replaces=1),
    row(9, "registration_deadline", "Registration", "2027-06-02", status="superseded"),
    row(9, "registration_deadline", "Registration", "2027-06-01", replaces=1),
    row(10, "rebuttal", "Author response phase", "2027-04-03..2027-04-07", status="superseded"),
    row(10, "rebuttal", "Author response phase", "2027-04-10..2027-04-14", replaces=1),
    row(11, "abstract_deadline", "Abstracts", "2027-02-27", replaces=1),
    row(11, "abstract_deadline", "Abstracts", "2027-02-13", status="superseded"),
    row(13, "event", "Workshop", "2027-07-09..2027-07-10"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
