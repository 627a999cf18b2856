DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2 March 2026", "not-a-deadline"),
    (5, "12-14 January 2026", "past-event"),
    (6, "October 2024", "not-a-day"),
]
