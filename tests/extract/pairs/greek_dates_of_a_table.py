from tests.extract.reading import row

DATES = [
    row(11, "abstract_deadline", "Προθεσμία υποβολής περιλήψεων", "2026-08-31", status="superseded", track="Πότε"),
    row(11, "abstract_deadline", "Προθεσμία υποβολής περιλήψεων", "2026-09-15", track="Πότε", replaces=1),
    row(12, "submission_deadline", "Προθεσμία υποβολής εργασιών", "2026-12-01", track="Πότε"),
    row(13, "notification", "Ενημέρωση για αποδοχή περιλήψεων", "2026-12-30", track="Πότε"),
    row(14, "event", "Διεξαγωγή του συνεδρίου", "2027-09-23..2027-09-26", track="Πότε"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
