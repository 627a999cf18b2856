DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (9, "12 Nov 2019", "past-event"),
    (10, "11 Mar 2021", "past-event"),
    (11, "10 Jul 2023", "past-event"),
    (12, "7 Mar 2024", "past-event"),
    (13, "2 Apr 2026", "past-event"),
    (14, "3 Feb 2027", "past-event"),
]
