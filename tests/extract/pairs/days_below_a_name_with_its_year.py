from tests.extract.reading import row

DATES = [
    row(5, "event", "", "2027-05-08..2027-05-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
