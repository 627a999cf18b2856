DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "2027-03-27", "not-a-deadline"),
    (8, "2027-03-20", "not-a-deadline"),
    (9, "2027-03-11", "not-a-deadline"),
    (10, "2027-02-27", "not-a-deadline"),
    (11, "2027-02-20", "not-a-deadline"),
    (12, "2027-02-14", "not-a-deadline"),
    (13, "2027-01-30", "not-a-deadline"),
    (14, "2027-01-02", "not-a-deadline"),
    (15, "2026-12-27", "not-a-deadline"),
]
