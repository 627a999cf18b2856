from tests.extract.reading import row

DATES = [
    row(6, "event", "História das marés", "2027-04-09", "14:00"),
    row(7, "event", "Método", "2027-05-14", "14:00"),
]
UNDATED: list[object] = []
IGNORED = [
    (6, "2 jun. 2026", "not-a-deadline"),
]
