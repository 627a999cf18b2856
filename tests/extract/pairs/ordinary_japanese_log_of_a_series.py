DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "2026.6.29", "news"),
    (5, "2026.6.15", "news"),
    (6, "2026.6.15", "not-a-deadline"),
    (7, "2026.6.1", "news"),
    (8, "2026.5.18", "not-a-deadline"),
    (15, "2026-03-14", "news"),
    (16, "2026-01-24", "news"),
]
