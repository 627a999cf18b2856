from tests.extract.reading import row

DATES = [
    row(7, "event", "Ann Bell", "2027-11-05"),
    row(13, "event", "Tom Reed", "2027-11-12"),
    row(17, "event", "Mia Lund", "2027-12-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
