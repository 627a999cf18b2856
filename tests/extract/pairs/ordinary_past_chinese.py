DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2026年5月4日", "past-event"),
    (5, "2026年3月20日", "past-event"),
]
