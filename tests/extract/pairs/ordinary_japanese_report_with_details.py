DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2026年5月17日", "news"),
    (8, "2026年5月17日（日）14:00-15:30", "past-event"),
    (11, "2026年7月3日から4日", "news"),
]
