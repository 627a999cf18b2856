DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "1 January 2027 to 31 December 2029", "not-a-deadline"),
    (4, "30 June 2028", "not-a-deadline"),
]
