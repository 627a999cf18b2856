from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Contribution", "2027-03-31"),
    row(9, "registration_deadline", "Inscrições", "2027-06-26", "23:59"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
