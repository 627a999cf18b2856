DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "4 May 2026", "past-event"),
    (4, "12 March 2026", "past-event"),
]
