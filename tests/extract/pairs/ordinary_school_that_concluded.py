DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "September 17, 2027", "past-event"),
]
