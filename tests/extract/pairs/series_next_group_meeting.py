from tests.extract.reading import row

DATES = [
    row(7, "event", "Next group meeting", "2027-03-19"),
]
UNDATED: list[object] = []
IGNORED = [
    (9, "2027/3/12", "not-a-deadline"),
    (12, "2027/1/2", "not-a-deadline"),
    (15, "2026/12/26", "not-a-deadline"),
    (18, "2026/12/19", "not-a-deadline"),
]
