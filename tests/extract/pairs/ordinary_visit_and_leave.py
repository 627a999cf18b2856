DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "30 June 2026", "not-a-deadline"),
    (4, "1 to 15 July 2026", "not-a-deadline"),
    (4, "16 July 2026", "not-a-deadline"),
]
