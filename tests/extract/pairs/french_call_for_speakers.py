from tests.extract.reading import row

DATES = [
    row(
        6,
        "submission_deadline",
        "C'est pourquoi nous rallongeons l'appel à orateurs d'une",
        "2027-03-14",
        "23:59",
        inferred=("year",),
    ),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
