DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "December 7-8, 2026", "past-event"),
    (11, "May 3-5, 2026", "past-event"),
]
