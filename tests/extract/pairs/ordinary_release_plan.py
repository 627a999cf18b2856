DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "3 March 2026", "not-a-deadline"),
    (4, "31 December 2026", "not-a-deadline"),
]
