DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "July 1st 2026", "past-event"),
    (9, "Wed February 12th 2020", "past-event"),
    (13, "Thu 21 March 2013", "past-event"),
]
