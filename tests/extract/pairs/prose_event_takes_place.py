from tests.extract.reading import row

DATES = [
    row(4, "event", "Event", "2027-05-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
