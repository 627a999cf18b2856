DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2026-12-09", "not-a-deadline"),
]
