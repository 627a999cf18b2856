from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Applications", "2027-03-03"),
    row(9, "event", "School", "2027-07-05..2027-07-09", status="cancelled"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
