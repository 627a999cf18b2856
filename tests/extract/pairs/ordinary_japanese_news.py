DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2026年3月10日", "past-event"),
    (5, "2026年12月31日", "not-a-deadline"),
]
