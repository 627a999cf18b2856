DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (9, "May 26th (Wed)", "not-a-deadline"),
    (10, "May 19th (Wed)", "past-event"),
    (11, "May 12th (Wed)", "past-event"),
    (12, "Apr 28th (Wed)", "not-a-deadline"),
    (13, "Apr 7th (Wed)", "not-a-deadline"),
]
