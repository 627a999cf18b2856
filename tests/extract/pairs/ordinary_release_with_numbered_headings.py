DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "2027/02/27", "not-a-deadline"),
]
