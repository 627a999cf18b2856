from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Submission deadline", "2027-03-01"),
    row(9, "event", "Workshop", "2027-05-05"),
]
UNDATED: list[object] = []
IGNORED = [
    (4, "5 May 2027", "repeat"),
    (4, "1 March 2027", "repeat"),
    (13, "5 May 2027", "repeat"),
]
