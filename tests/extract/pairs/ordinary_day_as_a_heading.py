DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "01.03.2026", "not-a-deadline"),
]
