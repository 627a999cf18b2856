DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "December 1, 2026", "own-date"),
    (14, "November 15, 2026", "own-date"),
]
