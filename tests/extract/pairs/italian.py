from tests.extract.reading import row

DATES = [
    row(1, "event", "Convegno", "2027-06-03..2027-06-05"),
    row(5, "submission_deadline", "Scadenza invio contributi", "2027-01-15"),
    row(6, "notification", "Notifica di accettazione", "2027-03-01"),
    row(7, "camera_ready", "Versione finale", "2027-03-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
