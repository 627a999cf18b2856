DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "15 mars 2026", "not-a-deadline"),
    (5, "1er septembre 2025", "not-a-deadline"),
    (5, "30 septembre 2026", "not-a-deadline"),
]
