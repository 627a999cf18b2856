from tests.extract.reading import row

DATES = [
    row(7, "event", "日時", "2025-11-02", "11:00–17:00", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
