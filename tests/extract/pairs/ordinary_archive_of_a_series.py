DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "June 23rd – June 26th, 2026", "past-event"),
    (8, "June 10th – June 13th, 2025", "past-event"),
    (9, "June 25th – June 28th, 2024", "past-event"),
    (10, "June 27th – June 30th, 2023", "past-event"),
    (11, "June 27th – July 1st, 2022", "past-event"),
    (15, "July 2-3", "past-event"),
    (16, "June 10", "past-event"),
    (17, "May 24-25", "past-event"),
    (18, "June 8", "past-event"),
    (19, "July 2-3", "past-event"),
]
