from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Deadline extended to", "2027-06-28", "23:59", "America/New_York"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "April 23, 2027", "news"),
    (6, "June 13, 2027", "news"),
    (7, "August 29, 2027", "news"),
]
