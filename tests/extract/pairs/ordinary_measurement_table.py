DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (6, "3 June 2026", "not-a-deadline"),
    (7, "10 June 2026", "not-a-deadline"),
]
