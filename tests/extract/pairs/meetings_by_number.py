from tests.extract.reading import row

DATES = [
    row(5, "event", "第1回", "2027-08-31", "10:00–12:00"),
    row(6, "event", "第2回", "2027-09-07", "10:00–12:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
