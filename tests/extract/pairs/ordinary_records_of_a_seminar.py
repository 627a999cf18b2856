DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (11, "2026/12/01 (火)", "not-a-deadline"),
    (16, "2026/12/08 (火)", "not-a-deadline"),
    (21, "2027/01/05 (火)", "not-a-deadline"),
]
