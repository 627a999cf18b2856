DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "December 2, 2 pm.", "not-a-deadline"),
    (6, "August 22, 2 pm.", "not-a-deadline"),
    (7, "June 20, 2 pm.", "not-a-deadline"),
    (8, "May 23, 2 pm.", "not-a-deadline"),
]
