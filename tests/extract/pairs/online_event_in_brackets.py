from tests.extract.reading import row

DATES = [
    row(4, "event", "Workshop", "2026-07-15", "14:00–17:00", "UTC+02:00"),
    row(4, "registration_deadline", "Register", "2026-07-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
