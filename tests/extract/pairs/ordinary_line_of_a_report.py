DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "3-5 May 2027", "not-a-deadline"),
]
