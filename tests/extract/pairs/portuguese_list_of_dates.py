from tests.extract.reading import row

DATES = [
    row(7, "opening", "Início das submissões", "2027-02-01"),
    row(8, "submission_deadline", "Encerramento do prazo de submissões", "2027-03-01"),
    row(9, "notification", "Divulgação dos resultados", "2027-04-01"),
    row(10, "registration_deadline", "Prazo máximo para inscrição dos autores", "2027-04-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
