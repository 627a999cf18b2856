DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "October 21, 2027", "not-a-deadline"),
    (13, "November 4, 2027", "not-a-deadline"),
]
