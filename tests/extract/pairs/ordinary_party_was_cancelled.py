DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "4 July 2026", "not-a-deadline"),
    (4, "6 July 2026", "past-event"),
]
