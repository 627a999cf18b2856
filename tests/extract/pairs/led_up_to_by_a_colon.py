from tests.extract.reading import row

DATES = [
    row(6, "event", "Second gathering of the fog groups", "2026-09-16", "13:00–16:00", "UTC+02:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
