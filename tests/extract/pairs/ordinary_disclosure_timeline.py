DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (10, "February 8, 2027", "news"),
    (11, "February 9, 2027", "news"),
    (12, "March 1, 2027", "news"),
    (13, "June 21, 2027", "news"),
]
