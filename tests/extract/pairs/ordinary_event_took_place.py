DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "12 May 2026", "past-event"),
]
