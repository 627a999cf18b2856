from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Papers due", "2027-03-03", "23:59", "AoE"),
    row(7, "notification", "Notification", "2027-04-07"),
    row(8, "event", "Workshop", "2027-05-11..2027-05-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
