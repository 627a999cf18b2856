from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission deadline", "2027-08-29"),
    row(7, "event", "", "2027-12-07"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
