from tests.extract.reading import row

DATES = [
    row(4, "event", "Webinar: how to read a tide table", "2027-01-27", "17:00–18:00", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
