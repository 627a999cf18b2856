from tests.extract.reading import row

DATES = [
    row(1, "submission_deadline", "Date limite de soumission", "2027-03-03", status="superseded"),
    row(1, "submission_deadline", "Date limite de soumission", "2027-03-10", replaces=1),
    row(3, "registration_deadline", "Anmeldefrist", "2027-04-04", status="superseded", inferred=("year",)),
    row(3, "registration_deadline", "Anmeldefrist", "2027-04-11", replaces=1),
    row(5, "submission_deadline", "Plazo de envío de pósteres", "2027-05-05", status="superseded"),
    row(5, "submission_deadline", "Plazo de envío de pósteres", "2027-05-12", replaces=1),
    row(7, "submission_deadline", "Scadenza per i contributi", "2027-06-06", status="superseded"),
    row(7, "submission_deadline", "Scadenza per i contributi", "2027-06-13", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
