from tests.extract.reading import row

DATES = [
    row(4, "event", "KELP workshop", "2027-05-04", status="cancelled"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
