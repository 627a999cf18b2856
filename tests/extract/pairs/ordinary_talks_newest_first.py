DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "October 30, 2026", "not-a-deadline"),
    (8, "April 15, 2026", "not-a-deadline"),
    (9, "April 11, 2026", "not-a-deadline"),
    (10, "February 12, 2026", "not-a-deadline"),
    (14, "December 5, 2025", "not-a-deadline"),
    (15, "April 26, 2025", "not-a-deadline"),
]
