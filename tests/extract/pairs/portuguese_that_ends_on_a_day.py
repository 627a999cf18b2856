from tests.extract.reading import row

DATES = [
    row(5, "opening", "Inscrições abertas a partir", "2014-07-07"),
    row(7, "registration_deadline", "Inscrições encerram", "2014-08-10"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "20 de agosto de 2014", "not-a-deadline"),
]
