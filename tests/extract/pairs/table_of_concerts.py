from tests.extract.reading import row

DATES = [
    row(6, "event", "Orchesterlager in Faro", "2027-06-11..2027-06-13"),
    row(7, "event", "Im alten Leuchtturm", "2027-06-15", "19:00–20:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
