from tests.extract.reading import row

DATES = [
    row(5, "event", "Convegno", "2027-05-04..2027-05-05"),
    row(5, "registration_deadline", "Iscrizioni", "2027-04-10"),
    row(7, "submission_deadline", "Proposte", "2027-03-20"),
    row(7, "submission_deadline", "Termine per le borse di viaggio", "2027-04-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
