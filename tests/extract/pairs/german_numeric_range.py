from tests.extract.reading import row

DATES = [
    row(5, "event", "Sommerschule", "2026-08-17..2026-08-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
