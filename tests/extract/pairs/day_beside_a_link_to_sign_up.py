from tests.extract.reading import row

DATES = [
    row(5, "event", "Recording your own songs with Ida Holm", "2027-05-06", "18:00–20:00"),
    row(7, "registration_deadline", "Register", "2027-05-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
