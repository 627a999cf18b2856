from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Papers", "2027-05-03"),
    row(6, "submission_deadline", "Late-breaking results", "2027-05-10"),
    row(8, "submission_deadline", "Workshop proposals", "2027-05-17"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
