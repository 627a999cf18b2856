DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2024-03-01", "past-event"),
    (5, "2024-06-01", "past-event"),
    (6, "2025-03-01", "past-event"),
    (6, "2025-06-02", "past-event"),
]
