from tests.extract.reading import row

DATES = [
    row(5, "event", "Fog Workshop 2027", "2027-06-14"),
    row(9, "abstract_deadline", "Abstracts", "2027-03-01"),
    row(13, "other", "Travel awards application deadline", "2027-04-24"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
