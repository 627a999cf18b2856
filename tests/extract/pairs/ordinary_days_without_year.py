DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "March 3", "not-a-deadline"),
    (3, "April 7", "past-event"),
    (5, "March 4", "not-a-deadline"),
    (6, "March 9", "news"),
]
