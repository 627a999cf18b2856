from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Paper submission", "2027-09-06"),
]
UNDATED: list[object] = []
IGNORED = [
    (14, "September 8, 2026", "past-event"),
    (15, "September 29, 2026", "past-event"),
]
