from tests.extract.reading import row

DATES = [
    row(9, "abstract_deadline", "Résumés", "2027-04-03", "23:59", "AoE", source="inherited"),
    row(10, "submission_deadline", "Articles complets", "2027-04-30", "23:59", "AoE", source="inherited"),
    row(11, "rebuttal", "Réponses aux évaluations", "2027-05-28..2027-06-03"),
    row(12, "notification", "Notification aux auteurs", "2027-06-12"),
    row(13, "camera_ready", "Version définitive", "2027-07-01", "23:59", "AoE", source="inherited"),
    row(14, "early_registration", "Inscription à tarif réduit", "2027-08-03", "23:59", "AoE", source="inherited"),
    row(15, "event", "Atelier", "2027-09-04..2027-09-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
