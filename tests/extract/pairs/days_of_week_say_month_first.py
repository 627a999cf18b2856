from tests.extract.reading import row

DATES = [
    row(9, "event", "Kick-off", "2026-09-21", inferred=("year",)),
    row(10, "event", "Open evening", "2026-10-01", inferred=("year",)),
    row(11, "event", "Speaker needed", "2026-10-08", inferred=("year",)),
    row(12, "event", "Speaker needed", "2026-10-20", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
