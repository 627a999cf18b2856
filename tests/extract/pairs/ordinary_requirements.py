DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "1 July 2004", "not-a-deadline"),
    (1, "March 2026", "not-a-day"),
]
