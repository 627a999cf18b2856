DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "4 to 6 May 2026", "not-a-deadline"),
    (4, "6 May", "past-event"),
]
