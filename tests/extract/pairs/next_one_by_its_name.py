from tests.extract.reading import row

DATES = [
    row(4, "event", "Next Bergen social", "2026-09-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
