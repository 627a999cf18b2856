from tests.extract.reading import row

DATES = [
    row(1, "event", "Taller", "2027-05-03..2027-05-04"),
    row(5, "submission_deadline", "Fecha límite de envío", "2027-01-10"),
    row(6, "notification", "Notificación de aceptación", "2027-02-15"),
    row(7, "camera_ready", "Versión final", "2027-03-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
