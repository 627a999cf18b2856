DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "Next week", "relative"),
    (5, "in two weeks", "relative"),
    (6, "Friday, 13 March 2026", "not-a-deadline"),
]
