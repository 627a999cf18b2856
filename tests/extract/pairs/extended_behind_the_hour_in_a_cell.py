from tests.extract.reading import row

DATES = [
    row(5, "opening", "Submission system opens", "2027-05-15"),
    row(6, "submission_deadline", "Submission deadline", "2027-06-12", status="superseded"),
    row(6, "submission_deadline", "Submission deadline", "2027-06-21", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
