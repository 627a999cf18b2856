from tests.extract.reading import row

DATES = [
    row(7, "abstract_deadline", "Soumission des résumés", "2027-02-01", "17:00"),
    row(8, "notification", "Notification aux auteurs", "2027-03-15"),
    row(9, "camera_ready", "Version finale", "2027-04-03"),
    row(10, "event", "Colloque", "2027-07-05..2027-07-07"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
