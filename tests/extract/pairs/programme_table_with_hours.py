from tests.extract.reading import row

DATES = [
    row(8, "event", "Rivers that turn", "2027-03-03", "15:00–16:00"),
    row(9, "event", "Silt and memory", "2027-03-10", "15:00–16:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
