DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "2027-07-23", "not-a-deadline"),
    (7, "2027-02-03", "not-a-deadline"),
]
