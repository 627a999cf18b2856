DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "2026-04-01", "code"),
    (5, "2026-01-01", "code"),
    (8, "2026-03-03", "code"),
]
