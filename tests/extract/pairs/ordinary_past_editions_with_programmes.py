DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (9, "September 25, 2026", "past-event"),
    (17, "Sept. 25", "past-event"),
]
