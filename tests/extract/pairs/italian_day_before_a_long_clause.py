from tests.extract.reading import row

DATES = [
    row(5, "event", "Archivio dei codici", "2022-03-16"),
    row(7, "registration_deadline", "Per registrarvi", "2022-03-01", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
