from tests.extract.reading import row

DATES = [
    row(7, "opening", "Wir sind offen für Einreichungen", "2026-10-10"),
    row(8, "submission_deadline", "Einsendeschluss für Beiträge", "2026-11-21"),
    row(9, "notification", "Benachrichtigung über die Annahme", "2026-12-22"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
