from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Paper submission", "2027-02-03", status="superseded"),
    row(3, "submission_deadline", "Paper submission", "2027-02-10", "23:59", "AoE", replaces=1),
    row(4, "submission_deadline", "Poster submission", "2027-03-04", "", "AoE", status="superseded"),
    row(4, "submission_deadline", "Poster submission", "2027-03-11", "", "AoE", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
