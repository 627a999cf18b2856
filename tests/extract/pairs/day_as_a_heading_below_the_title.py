from tests.extract.reading import row

DATES = [
    row(7, "event", "Just-for-Fun-Turnier", "2026-03-01"),
    row(11, "registration_deadline", "Per E-Mail, Anmeldeschluss", "2026-02-22"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
