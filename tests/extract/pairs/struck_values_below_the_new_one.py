from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Paper submission", "2027-02-26", "", "AoE", replaces=2),
    row(7, "submission_deadline", "Paper submission", "2027-02-19", "", "AoE", status="superseded"),
    row(8, "submission_deadline", "Paper submission", "2027-02-12", "", "AoE", status="superseded"),
    row(9, "submission_deadline", "Poster submission", "2027-03-05", status="superseded"),
    row(10, "submission_deadline", "Poster submission", "2027-03-12", replaces=1),
    row(11, "notification", "Notification", "2027-04-09"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
