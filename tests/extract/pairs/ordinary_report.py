DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "10 to 14 January 2026", "not-a-deadline"),
    (3, "11 January", "past-event"),
    (4, "January 12, 2026", "not-a-deadline"),
]
