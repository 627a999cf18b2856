DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "4-5 May 2026", "past-event"),
    (5, "9 May 2026", "past-event"),
]
