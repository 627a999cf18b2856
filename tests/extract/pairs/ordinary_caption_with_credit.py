DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (6, "August 9, 2026", "not-a-deadline"),
]
