from tests.extract.reading import row

DATES = [
    row(8, "other", "training data available", "2026-12-20"),
    row(9, "submission_deadline", "reports due", "2027-04-26"),
    row(13, "other", "training data available", "2026-12-20"),
    row(14, "submission_deadline", "reports due", "2027-04-26"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
