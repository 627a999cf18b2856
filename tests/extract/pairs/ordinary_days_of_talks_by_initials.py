DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "November 2026", "not-a-day"),
    (9, "15 March", "past-event"),
    (10, "22 March", "past-event"),
    (11, "26 April", "past-event"),
]
