from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Apply", "2027-06-04"),
    row(4, "event", "School", "2027-09-20..2027-09-24"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
