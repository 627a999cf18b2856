from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Applications", "2027-02-15", "23:59", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED = [
    (4, "1 April 2027", "not-a-deadline"),
]
