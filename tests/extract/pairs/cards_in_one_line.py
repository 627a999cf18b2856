from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Prazo de submissão", "2027-08-28"),
    row(7, "notification", "Notificação de aceite", "2027-09-21"),
    row(9, "camera_ready", "Envio da versão final", "2027-09-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
