from tests.extract.reading import row

DATES = [
    row(6, "abstract_deadline", "Abstracts", "2027-03-03"),
    row(7, "submission_deadline", "Papers", "2027-03-10", "", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
