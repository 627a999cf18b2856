DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (6, "2027年3月2日（火）", "news"),
    (8, "27 March", "news"),
    (10, "March 27th", "own-date"),
    (12, "2027年3月2日", "past-event"),
]
