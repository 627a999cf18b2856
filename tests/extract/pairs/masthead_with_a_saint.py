from tests.extract.reading import row

DATES = [
    row(6, "event", "9th Conference on Slow Computing", "2027-08-28..2027-09-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
