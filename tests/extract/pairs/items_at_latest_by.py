from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "at latest", "2027-01-31", track="Submit it"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
