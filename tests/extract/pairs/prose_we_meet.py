from tests.extract.reading import row

DATES = [
    row(4, "event", "A reading circle on moss", "2027-03-09", "16:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
