from tests.extract.reading import row

DATES = [
    row(6, "event", "Third Conference on Tide Charts", "2027-02-03..2027-02-05"),
    row(8, "submission_deadline", "Submission deadline", "2026-12-16"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
