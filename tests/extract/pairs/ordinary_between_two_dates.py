DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (12, "2026-06-30", "not-a-deadline"),
]
