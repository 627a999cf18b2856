from tests.extract.reading import row

DATES = [
    row(3, "event", "Third Workshop on Salt Marsh Ecology and Its Long-Term Records 2027", "2027-09-15..2027-09-17"),
    row(6, "submission_deadline", "Submissions", "2027-05-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
