from tests.extract.reading import row

DATES = [
    row(1, "event", "Simpósio", "2027-11-03..2027-11-05"),
    row(5, "submission_deadline", "Submissão de artigos", "2027-08-07"),
    row(6, "notification", "Notificação aos autores", "2027-09-28"),
    row(7, "camera_ready", "Envio da versão final", "2027-10-19"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
