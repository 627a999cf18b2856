from tests.extract.reading import row

DATES = [
    row(1, "submission_deadline", "Submission deadline", "2027-05-03", status="superseded"),
    row(1, "submission_deadline", "Submission deadline", "2027-05-10", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
