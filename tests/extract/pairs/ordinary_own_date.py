DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "3 March 2026", "own-date"),
    (3, "1 March 2026", "own-date"),
    (5, "17 May 2026", "not-a-deadline"),
]
