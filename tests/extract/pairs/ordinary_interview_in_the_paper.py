DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "3 March 2026", "not-a-deadline"),
]
