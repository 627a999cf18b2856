DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (2, "27/11/2026", "not-a-deadline"),
    (6, "4/12/2026", "not-a-deadline"),
]
