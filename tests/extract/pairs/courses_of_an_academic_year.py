from tests.extract.reading import row

DATES = [
    row(6, "registration_deadline", "Solicitud de inscripción", "2027-01-09..2027-01-15", inferred=("year",)),
    row(7, "submission_deadline", "Fecha de entrega final", "2027-01-31", inferred=("year",)),
    row(8, "submission_deadline", "Entrega del informe", "2027-10-01..2027-10-08", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
