DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "15 Sep to 19 Sep, 2027", "past-event"),
]
