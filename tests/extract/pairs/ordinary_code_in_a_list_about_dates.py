DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "2004-01-25 00:00:00", "code"),
]
