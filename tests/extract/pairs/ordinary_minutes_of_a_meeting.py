DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (9, "11月28日", "not-a-deadline"),
]
