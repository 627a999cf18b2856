from tests.extract.reading import row

DATES = [
    row(9, "event", "1회차", "2027-11-28", "20:00"),
    row(10, "event", "2회차", "2027-12-05", "20:00"),
    row(11, "event", "3회차", "2027-12-12", "20:00"),
    row(12, "event", "4회차", "2027-12-19", "20:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
