DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "16 marzo 2022", "news"),
    (7, "1 marzo", "not-a-deadline"),
]
