from tests.extract.reading import row

DATES = [
    row(5, "event", "Date", "2026-01-08", "10:00–11:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
