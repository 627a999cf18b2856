DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (10, "2027/3/19", "not-a-deadline"),
]
