from tests.extract.reading import row

DATES = [
    row(2, "event", "Users Workshop 2027, 11 - 14 March, Faro", "2027-03-11..2027-03-14", inferred=("year",)),
    row(4, "registration_deadline", "Registration deadline", "2027-02-28", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
