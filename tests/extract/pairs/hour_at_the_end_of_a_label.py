from tests.extract.reading import row

DATES = [
    row(5, "opening", "Call for presentations opens", "2027-12-09", "09:00"),
    row(6, "submission_deadline", "Call for presentations closes", "2028-02-28", "23:59"),
    row(7, "other", "Shepherd deadline", "2028-03-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
