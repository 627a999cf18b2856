from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Einreichungsschluss", "2027-01-17", "23:59"),
    row(7, "event", "Tagung", "2027-03-15..2027-03-19"),
]
UNDATED = [
    (6, "notification", "Benachrichtigung", "Mitte Februar"),
]
IGNORED: list[object] = []
