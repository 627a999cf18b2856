DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "3 January 2027", "not-a-deadline"),
    (4, "1 March 2027", "not-a-deadline"),
]
