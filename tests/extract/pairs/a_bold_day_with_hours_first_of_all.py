from tests.extract.reading import row

DATES = [
    row(4, "event", "Introduction à la cartographie du varech", "2027-02-26..2027-02-28", "12:00–14:00", "UTC-05:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
