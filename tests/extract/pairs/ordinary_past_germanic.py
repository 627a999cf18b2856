DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "4. Mai 2026", "past-event"),
    (3, "8 juni 2026", "past-event"),
]
