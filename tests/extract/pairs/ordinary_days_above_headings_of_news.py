DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "3 May 2026", "news"),
    (9, "2 April 2026", "news"),
]
