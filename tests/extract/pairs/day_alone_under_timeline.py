from tests.extract.reading import row

DATES = [
    row(6, "event", "Timeline", "2027-05-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
