DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (1, "3 May 1980", "not-a-deadline"),
    (1, "1 October 2015", "past-event"),
    (1, "June 2008", "not-a-day"),
    (2, "4 May 2023", "past-event"),
]
