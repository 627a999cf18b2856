from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "paper submission", "2027-02-17", status="superseded"),
    row(7, "submission_deadline", "paper submission", "2027-02-24", replaces=1),
    row(8, "submission_deadline", "poster submission", "2027-03-03", status="superseded"),
    row(8, "submission_deadline", "poster submission", "2027-03-10", "23:59", "UTC+01:00", replaces=1),
    row(9, "notification", "notification", "2027-03-17", status="superseded"),
    row(9, "notification", "notification", "2027-03-19", replaces=1),
    row(10, "registration_deadline", "registration closes", "2027-04-02", "23:59", "America/Los_Angeles"),
    row(11, "event", "workshop", "2027-05-20"),
    row(13, "submission_deadline", "Deadline for demos", "2027-03-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
