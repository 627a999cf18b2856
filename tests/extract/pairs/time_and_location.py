from tests.extract.reading import row

DATES = [
    row(8, "event", "Time", "2027-11-04", "15:00–16:30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
