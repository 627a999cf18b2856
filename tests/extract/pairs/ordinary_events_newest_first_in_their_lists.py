DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (8, "October 22, 2026", "past-event"),
    (9, "October 17, 2025", "past-event"),
    (10, "October 24, 2024", "past-event"),
    (12, "June 30, 2025", "past-event"),
    (14, "July 8, 2026", "past-event"),
    (15, "June 2, 2026", "past-event"),
    (16, "March 5, 2026", "past-event"),
]
