DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (2, "14 October 2026", "title"),
    (11, "Tuesday 3 November 2026", "not-a-deadline"),
    (12, "24 October 2026", "not-a-deadline"),
]
