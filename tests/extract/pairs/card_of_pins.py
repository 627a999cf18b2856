from tests.extract.reading import row

DATES = [
    row(1, "event", "", "2027-07-06"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
