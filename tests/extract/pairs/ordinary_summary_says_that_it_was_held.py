DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (6, "09.-11.05.2026", "past-event"),
]
