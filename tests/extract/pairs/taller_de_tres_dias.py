from tests.extract.reading import row

DATES = [
    row(8, "event", "Taller en línea: colaborando con las mareas", "2027-01-11", "19:00–21:00", "UTC+01:00"),
    row(8, "event", "Taller en línea: colaborando con las mareas", "2027-01-13", "19:00–21:00", "UTC+01:00"),
    row(8, "event", "Taller en línea: colaborando con las mareas", "2027-01-15", "19:00–21:00", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
