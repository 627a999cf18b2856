DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "3 mars 2026", "past-event"),
    (3, "5 de mayo de 2026", "past-event"),
    (5, "6 de maio de 2026", "not-a-deadline"),
    (7, "7 giugno 2026", "past-event"),
]
