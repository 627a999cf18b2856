from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission window ends", "2027-06-11", "", "AoE"),
    row(3, "submission_deadline", "Form closes", "2027-06-12"),
    row(3, "camera_ready", "You have", "2027-06-20"),
    row(5, "registration_deadline", "Contributors", "2027-07-03"),
    row(5, "registration_deadline", "If you would like to", "2027-07-04"),
    row(5, "camera_ready", "Final versions", "2027-07-25"),
    row(5, "submission_deadline", "Applications received", "2027-08-01"),
    row(7, "submission_deadline", "Portal für Einreichungen schließt", "2027-05-02"),
    row(7, "registration_deadline", "Inscriptions ferment", "2027-05-03"),
    row(7, "registration_deadline", "Inscripciones", "2027-05-04"),
    row(7, "submission_deadline", "Submissões encerram-se", "2027-05-05"),
    row(7, "submission_deadline", "Scadenza", "2027-05-06"),
    row(7, "registration_deadline", "Inschrijving", "2027-05-07"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "three weeks later", "relative"),
]
