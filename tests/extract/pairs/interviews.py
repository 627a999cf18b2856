from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Submission deadline", "2027-02-27"),
    row(4, "other", "Interview date", "2027-03-10"),
]
UNDATED: list[object] = []
IGNORED = [
    (4, "1 October 2027", "not-a-deadline"),
]
