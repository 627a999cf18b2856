from tests.extract.reading import row

DATES = [
    row(4, "event", "Third Lichen Days", "2027-09-14..2027-09-16"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
