DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2027 年 10 月 30 日", "news"),
    (6, "2027 年 8 月 29 日", "news"),
    (7, "2027 年 6 月 5 日", "news"),
    (8, "2027 年 5 月 31 日", "news"),
    (8, "6 月 5 日", "news"),
]
