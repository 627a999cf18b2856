DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "3 marca 2026", "past-event"),
    (7, "24 grudnia do 2 stycznia", "not-a-deadline"),
]
