from tests.extract.reading import row

DATES = [
    row(8, "opening", "Submissions open", "2027-03-01"),
    row(9, "submission_deadline", "Papers due", "2027-05-03", status="superseded"),
    row(9, "submission_deadline", "Papers due", "2027-05-10", replaces=1),
    row(10, "event", "Workshop date", "2027-07-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
