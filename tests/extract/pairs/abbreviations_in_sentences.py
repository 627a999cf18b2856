from tests.extract.reading import row

DATES = [
    row(6, "abstract_deadline", "Wir bitten um Zusendung von Kurzfassungen (ca. 300 Worte) an", "2027-03-03"),
    row(8, "submission_deadline", "Frist für Beiträge, z. B. Poster, bzw. Vorträge u. a", "2027-03-04"),
    row(10, "registration_deadline", "Anmeldungen (d. h. Name, Ort usw.) erbitten wir, inkl", "2027-03-05"),
    row(12, "notification", "Entscheidung über die Annahme, vgl. Abschnitt Nr. 3", "2027-03-31"),
    row(14, "abstract_deadline", "Résumés (p. ex. Une page, env. 300 mots)", "2027-03-06"),
]
UNDATED: list[object] = []
IGNORED = [
    (16, "7. März 2026", "not-a-deadline"),
]
