from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Paper submission deadline", "2027-08-19", status="tentative"),
    row(7, "event", "Workshop date", "2027-11-04", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
