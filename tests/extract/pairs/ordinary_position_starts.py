DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "1 April 2026", "not-a-deadline"),
    (4, "31 March 2029", "not-a-deadline"),
]
