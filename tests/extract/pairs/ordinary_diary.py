DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (10, "October 22", "not-a-deadline"),
    (11, "October 31, 2027", "not-a-deadline"),
    (12, "November 4, 2027", "not-a-deadline"),
]
