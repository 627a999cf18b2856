from tests.extract.reading import row

DATES = [
    row(9, "other", "Emisión del dictamen", "2027-03-05"),
    row(13, "other", "Cuota preferencial", "2027-03-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
