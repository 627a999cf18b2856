from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Paper submission", "2027-05-03"),
    row(4, "notification", "Notification", "2027-06-04"),
    row(6, "submission_deadline", "Fecha límite de recepción de propuestas", "2027-05-16"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
