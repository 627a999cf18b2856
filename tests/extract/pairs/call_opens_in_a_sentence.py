from tests.extract.reading import row

DATES = [
    row(4, "opening", "GORSE call for contributions opens", "2027-02-01"),
    row(4, "submission_deadline", "It closes", "2027-03-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
