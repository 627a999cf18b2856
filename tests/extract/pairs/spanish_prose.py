from tests.extract.reading import row

DATES = [
    row(5, "event", "Taller", "2027-05-04..2027-05-05"),
    row(5, "registration_deadline", "Inscripciones", "2027-03-10"),
    row(7, "abstract_deadline", "Fecha límite para enviar resúmenes", "2027-04-03"),
    row(7, "notification", "Resultados", "2027-04-20"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
