from tests.extract.reading import row

DATES = [
    row(5, "event", "Konferenz", "2026-08-25..2026-08-27"),
    row(9, "submission_deadline", "Einreichung", "2026-02-02"),
    row(10, "event", "Vorkonferenz", "2026-08-24..2026-08-25"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
