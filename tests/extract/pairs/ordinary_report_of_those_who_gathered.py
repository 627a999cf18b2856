DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (8, "3 May 2027, 1:00 to 6:00 PM", "past-event"),
]
