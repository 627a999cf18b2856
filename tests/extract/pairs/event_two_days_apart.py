from tests.extract.reading import row

DATES = [
    row(4, "event", "Workshop", "2027-09-17"),
    row(4, "event", "Workshop", "2027-09-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
