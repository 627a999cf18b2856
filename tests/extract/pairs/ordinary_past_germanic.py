DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "4. Mai 2026", "not-a-deadline"),
    (3, "8 juni 2026", "not-a-deadline"),
]
