from tests.extract.reading import row

DATES = [
    row(6, "other", "Data release", "2027-02-01"),
    row(7, "opening", "Test server opens", "2027-03-01"),
    row(8, "submission_deadline", "Call for papers closes", "2027-04-10"),
    row(9, "other", "Review deadline", "2027-04-20"),
    row(10, "notification", "Nachricht über die Annahme", "2027-05-01"),
    row(11, "notification", "Announcement of accepted talks", "2027-05-05"),
    row(12, "submission_deadline", "Electronic version of the papers due", "2027-05-06"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
