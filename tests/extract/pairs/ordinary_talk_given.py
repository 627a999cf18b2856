DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "4 June 2026", "not-a-deadline"),
    (1, "9 June 2026", "not-a-deadline"),
]
