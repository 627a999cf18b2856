DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (2, "25.11.26", "title"),
]
