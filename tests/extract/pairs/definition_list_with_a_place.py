from tests.extract.reading import row

DATES = [
    row(4, "event", "Winter school", "2027-01-26..2027-01-30"),
    row(7, "submission_deadline", "Applications", "2026-12-06", "23:59", "AoE"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
