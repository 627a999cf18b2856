DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "3 March 2026", "not-a-deadline"),
    (4, "5 May 2026", "past-event"),
    (4, "9 June 2026", "past-event"),
    (4, "1 March 2026", "past-event"),
]
