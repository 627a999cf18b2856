from tests.extract.reading import row

DATES = [
    row(3, "opening", "Ab dem", "2027-03-01"),
    row(3, "opening", "Soumissions", "2027-03-02"),
    row(3, "opening", "Submissions open", "2027-03-03"),
    row(3, "submission_deadline", "Submissions", "2027-05-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
