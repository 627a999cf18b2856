DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "17-18 November 2027", "news"),
    (7, "16 November 2027", "news"),
]
