from tests.extract.reading import row

DATES = [
    row(7, "event", "Harbour College", "2026-09-14..2026-09-15", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
