from tests.extract.reading import row

DATES = [
    row(8, "opening", "Wir sind offen für Einreichungen", "2026-10-10"),
    row(9, "submission_deadline", "Einsendeschluss für Beiträge", "2026-11-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
