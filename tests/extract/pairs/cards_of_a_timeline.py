from tests.extract.reading import row

DATES = [
    row(6, "opening", "Lançamento do Edital", "2027-07-06"),
    row(9, "submission_deadline", "Prazo de Submissão", "2027-08-28"),
    row(12, "notification", "Divulgação dos Resultados", "2027-09-21"),
    row(15, "camera_ready", "Envio da Versão Final", "2027-09-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
