DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "11 or 12 December 2025", "past-event"),
    (4, "17 and 21 September 2025", "past-event"),
    (4, "17 and 21 September 2025", "past-event"),
]
