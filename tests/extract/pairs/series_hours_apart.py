from tests.extract.reading import row

DATES = [
    row(13, "event", "Date", "2027-06-08", "18:00"),
    row(21, "event", "Date", "2027-07-13", "18:30–20:00"),
]
UNDATED: list[object] = []
IGNORED = [
    (9, "June 2027", "not-a-day"),
    (17, "July 2027", "not-a-day"),
]
