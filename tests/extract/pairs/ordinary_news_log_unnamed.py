DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "2026-05-12", "news"),
    (2, "2026-04-03", "news"),
    (3, "2026-02-01", "news"),
    (4, "2025-12-24", "not-a-deadline"),
]
