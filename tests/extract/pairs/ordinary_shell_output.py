DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2011-10-01", "code"),
    (5, "2012-01-01", "code"),
    (6, "2017-02-17 05:15:00", "code"),
    (11, "2017-02-17 05:15:00", "not-a-deadline"),
    (12, "2017-02-18 05:15:00", "not-a-deadline"),
]
