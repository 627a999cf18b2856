from tests.extract.reading import row

DATES = [
    row(9, "event", "Round table", "2027-02-12", inferred=("year",)),
    row(10, "event", "Salt", "2027-03-05", "14:00", inferred=("year",)),
    row(11, "event", "Harbour workshop", "2026-10-01..2026-10-03", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (15, "Fall 2026", "not-a-day"),
    (16, "Summer 2026", "not-a-day"),
]
