from tests.extract.reading import row

DATES = [
    row(6, "event", "University of Faro · Online workshop", "2027-05-25..2027-05-27"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
