from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Posters", "2027-03-03"),
    row(4, "submission_deadline", "Demos", "2027-03-10", "17:00", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
