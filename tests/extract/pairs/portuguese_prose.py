from tests.extract.reading import row

DATES = [
    row(5, "event", "Encontro", "2027-05-04..2027-05-05"),
    row(5, "registration_deadline", "Inscrições", "2027-04-10"),
    row(7, "submission_deadline", "Prazo para submissão de trabalhos", "2027-03-20"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
