DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "12 May 2026", "news"),
    (4, "3 April 2026", "news"),
    (5, "1 Feb 2026", "news"),
]
