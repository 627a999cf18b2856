DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "3 May 2027", "own-date"),
]
