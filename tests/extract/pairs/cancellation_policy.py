from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "Applications", "2027-03-03"),
    row(7, "event", "School", "2027-07-05..2027-07-09"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
