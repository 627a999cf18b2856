from tests.extract.reading import row

DATES = [
    row(
        7,
        "abstract_deadline",
        "date limite d'envoi des propositions de communication, de symposium et d'atelier, avec un résumé de 300 mots",
        "2027-03-31",
    ),
    row(8, "registration_deadline", "date limite d'inscription", "2027-10-01"),
    row(9, "event", "tenue du colloque", "2027-10-12..2027-10-14"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
