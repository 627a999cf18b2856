DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "November 25th, 2024", "not-a-deadline"),
    (6, "3rd of October, 2023", "past-event"),
    (8, "8th of February, 2022", "past-event"),
    (10, "8th of February, 2022", "past-event"),
    (12, "19th of February, 2020", "past-event"),
    (13, "17th of November, 2017", "not-a-deadline"),
]
