DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "Oct 13", "past-event"),
    (10, "Aug 5", "past-event"),
    (13, "Friday, August 5, 2026", "not-a-deadline"),
]
