from tests.extract.reading import row

DATES = [
    row(5, "event", "Tagung", "2026-11-11", "17:00", inferred=("year",)),
    row(5, "registration_deadline", "Anmeldung", "2026-11-09", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
