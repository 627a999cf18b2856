from tests.extract.reading import row

DATES = [
    row(5, "event", "Prochain séminaire", "2027-04-15", "14:30"),
    row(5, "registration_deadline", "Inscription obligatoire", "2027-04-08", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
