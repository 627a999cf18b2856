from tests.extract.reading import row

DATES = [
    row(4, "opening", "Submissions open", "2027-03-01"),
    row(4, "submission_deadline", "Submissions", "2027-04-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
