DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "1. März 2026", "not-a-deadline"),
    (5, "28. Februar 2029", "not-a-deadline"),
    (5, "4. Mai 2026", "not-a-deadline"),
]
