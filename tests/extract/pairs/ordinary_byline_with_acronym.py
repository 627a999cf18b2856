DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "September 27, 2026", "news"),
]
