DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "13 December 2026", "news"),
    (6, "21 May 2026", "not-a-deadline"),
    (7, "13 July 2025", "past-event"),
    (8, "28 January 2025", "past-event"),
]
