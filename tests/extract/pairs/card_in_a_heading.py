from tests.extract.reading import row

DATES = [
    row(6, "event", "Home", "2027-05-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
