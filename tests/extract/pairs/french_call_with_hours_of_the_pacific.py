from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Date limite de soumission", "2027-01-20", "23:59", "America/Los_Angeles"),
    row(4, "submission_deadline", "Date limite d'envoi", "2027-01-21", "23:59", "Europe/Paris"),
    row(5, "notification", "Notification", "2027-02-03", "", "America/New_York"),
    row(6, "camera_ready", "Soumission des versions finales", "2027-04-30"),
    row(7, "event", "Congrès", "2027-05-27..2027-05-29"),
    row(8, "opening", "ouverture de la plateforme", "2027-02-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
