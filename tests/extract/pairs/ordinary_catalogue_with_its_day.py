DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "2026-04-22", "own-date"),
]
