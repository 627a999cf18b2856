DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "September 11th", "not-a-deadline"),
]
