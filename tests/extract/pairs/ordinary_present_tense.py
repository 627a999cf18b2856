DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "5 December 2026", "not-a-deadline"),
    (1, "3 December 2026", "not-a-deadline"),
    (3, "3 and 4 May 2026", "past-event"),
]
