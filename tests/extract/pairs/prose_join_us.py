from tests.extract.reading import row

DATES = [
    row(4, "event", "Open lab: lenses for everyone", "2027-04-22", "10:00–12:00", "UTC+02:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
