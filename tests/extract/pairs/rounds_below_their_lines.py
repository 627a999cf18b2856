from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "First Cycle", "2027-02-09", "23:59", "AoE"),
    row(6, "submission_deadline", "Second Cycle", "2027-04-21", "23:59", "AoE"),
    row(9, "notification", "First Cycle", "2027-03-02"),
    row(10, "notification", "Second Cycle", "2027-05-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
