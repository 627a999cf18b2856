DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (9, "15 Nov", "not-a-deadline"),
    (10, "17 Nov", "not-a-deadline"),
    (11, "22 Nov", "not-a-deadline"),
    (12, "24 Nov", "not-a-deadline"),
]
