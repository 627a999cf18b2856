DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "2027-04-07", "news"),
    (8, "2027-07-01", "news"),
    (9, "2027-07-03", "news"),
    (10, "2027-07-09", "news"),
]
