DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "16th Jun 2026", "past-event"),
    (6, "5th Dec 2025", "past-event"),
    (7, "4th Jul 2025", "past-event"),
]
