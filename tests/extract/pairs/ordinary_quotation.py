DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "3 May 2026", "quote"),
    (3, "a day later", "relative"),
]
