from tests.extract.reading import row

DATES = [
    row(7, "event", "Summer school", "2027-06-04"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "12 May 2026", "not-a-deadline"),
    (6, "3 May 2027", "not-a-deadline"),
    (8, "9 to 12 May 2026", "not-a-deadline"),
]
