from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Plazo de envío de comunicaciones", "2026-10-30..2027-01-15"),
    row(5, "submission_deadline", "Fecha límite para los pósteres", "2027-01-25"),
    row(7, "registration_deadline", "Inscripción", "2027-03-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
