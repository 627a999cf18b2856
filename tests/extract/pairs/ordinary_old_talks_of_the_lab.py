DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "Autumn 2025", "not-a-day"),
    (9, "Sept. 18", "past-event"),
    (10, "Sept. 25", "past-event"),
    (11, "Oct. 2", "past-event"),
]
