from tests.extract.reading import row

DATES = [
    row(5, "event", "Open day on marine optics", "2026-11-12"),
    row(7, "abstract_deadline", "Abstract", "2026-10-01", "23:59", "UTC+02:00"),
    row(7, "notification", "Authors will be notified", "2026-10-15", inferred=("year",)),
    row(8, "registration_deadline", "Registration closes", "2026-11-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
