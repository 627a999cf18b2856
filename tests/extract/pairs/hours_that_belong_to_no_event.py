from tests.extract.reading import row

DATES = [
    row(4, "event", "Workshop", "2027-12-02"),
    row(6, "event", "Tide workshop 2027", "2027-12-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
