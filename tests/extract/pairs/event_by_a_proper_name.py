from tests.extract.reading import row

DATES = [
    row(4, "event", "Blauwe Wimpel", "2022-05-06..2022-05-08"),
    row(5, "registration_deadline", "Afsluiting pre-registratie", "2021-11-15"),
    row(6, "registration_deadline", "Inschrijving deelnemers", "2022-01-01..2022-03-31"),
    row(7, "other", "Opruimen van de zaal", "2022-05-10..2022-05-11"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
