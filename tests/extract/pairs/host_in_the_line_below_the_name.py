from tests.extract.reading import row

DATES = [
    row(2, "event", "", "2027-09-04..2027-09-07"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
