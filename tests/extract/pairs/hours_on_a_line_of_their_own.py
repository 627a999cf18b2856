from tests.extract.reading import row

DATES = [
    row(6, "event", "Date", "2027-02-02", "09:00–17:00", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
