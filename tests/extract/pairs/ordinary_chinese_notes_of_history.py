DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "2025年12月25日", "news"),
]
