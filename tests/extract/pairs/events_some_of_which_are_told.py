from tests.extract.reading import row

DATES = [
    row(7, "event", "Next meeting", "2027-07-06", "17:00", "UTC", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "June 19th", "news"),
    (6, "June 29th", "not-a-deadline"),
]
