DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2026年5月4日", "past-event"),
]
