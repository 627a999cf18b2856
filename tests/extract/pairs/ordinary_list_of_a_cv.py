DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "2027.1.1 - 12.31", "past-event"),
    (5, "3-5 May 2027", "past-event"),
]
