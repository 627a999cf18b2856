from tests.extract.reading import row

DATES = [
    row(4, "event", "Chart 2027: the ninth conference on sea charts", "2027-03-12..2027-03-16"),
    row(9, "submission_deadline", "Submission deadline", "2027-01-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
