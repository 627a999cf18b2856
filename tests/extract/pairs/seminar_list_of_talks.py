from tests.extract.reading import row

DATES = [
    row(6, "event", "Ines Rook, Rivers that turn", "2027-01-12", "12:30"),
    row(7, "event", "Tom Ashe, Silt and memory", "2027-01-19", "12:30"),
    row(8, "event", "Mira Holt, The names of fog", "2027-01-26", "12:30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
