from tests.extract.reading import row

DATES = [
    row(8, "event", "Date", "2027-09-28"),
    row(14, "submission_deadline", "Paper submission deadline", "2027-03-10"),
]
UNDATED: list[object] = []
IGNORED = [
    (10, "10 March 2027", "repeat"),
    (16, "28 September 2027", "repeat"),
]
