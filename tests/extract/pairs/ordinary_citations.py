DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "3-5 May 2024", "past-event"),
    (4, "12 June 2025", "past-event"),
]
