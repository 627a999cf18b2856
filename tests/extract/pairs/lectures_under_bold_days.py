from tests.extract.reading import row

DATES = [
    row(4, "event", "Coal and its ghosts", "2027-02-15"),
    row(9, "event", "The last shrimp", "2027-02-18"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
