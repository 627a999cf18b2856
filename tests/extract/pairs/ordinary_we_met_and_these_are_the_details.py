DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "February 10, 2026", "past-event"),
]
