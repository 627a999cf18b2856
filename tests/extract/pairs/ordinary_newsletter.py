DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "4 May 2026", "not-a-deadline"),
    (5, "12 May 2026", "past-event"),
    (6, "20 May 2026", "past-event"),
]
