from tests.extract.reading import row

DATES = [
    row(11, "opening", "Ouverture de l'appel", "2027-09-02"),
    row(12, "submission_deadline", "Date limite pour soumettre le formulaire", "2027-10-14", status="superseded"),
    row(12, "submission_deadline", "Date limite pour soumettre le formulaire", "2027-10-22", replaces=1),
    row(13, "event", "Partage de la programmation", "2027-10-20", status="superseded"),
    row(13, "event", "Partage de la programmation", "2027-10-24", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
