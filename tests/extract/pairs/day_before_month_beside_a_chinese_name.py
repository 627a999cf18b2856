from tests.extract.reading import row

DATES = [
    row(7, "event", "Date", "2025-11-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
