DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "May 2027", "not-a-day"),
    (9, "4 May 2027 12:00 - 13:00", "past-event"),
    (11, "March 2027", "not-a-day"),
    (15, "2 March 2027 19:00 - 20:30", "past-event"),
    (17, "January 2027", "not-a-day"),
    (21, "5 January 2027 13:00 - 14:00", "past-event"),
    (23, "October 2026", "not-a-day"),
    (27, "6 October 2026 10:00 - 11:30", "past-event"),
]
