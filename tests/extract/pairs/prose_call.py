from tests.extract.reading import row

DATES = [
    row(5, "event", "We invite contributions to the open day on marine optics, which will take place", "2026-11-12"),
    row(7, "abstract_deadline", "Please submit your abstract", "2026-10-01", "23:59", "UTC+02:00"),
    row(7, "notification", "Authors will be notified", "2026-10-15", inferred=("year",)),
    row(8, "registration_deadline", "Registration closes", "2026-11-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
