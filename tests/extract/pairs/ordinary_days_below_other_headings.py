DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (8, "3 May 2027", "news"),
    (12, "3 June 2027", "news"),
]
