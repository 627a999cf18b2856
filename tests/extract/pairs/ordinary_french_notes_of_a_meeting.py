DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "6 mars 2026", "not-a-deadline"),
    (8, "12 mars", "not-a-deadline"),
]
