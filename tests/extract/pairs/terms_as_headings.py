from tests.extract.reading import row

DATES = [
    row(5, "event", "Talk for visitors", "2026-05-03"),
    row(11, "event", "Ada", "2027-06-16", track="Halyards", inferred=("year",)),
    row(12, "event", "Bo", "2027-06-30", track="Sheets", inferred=("year",)),
    row(18, "event", "Ada", "2027-01-22", track="Redwood", inferred=("year",)),
    row(19, "event", "Cancelled", "2027-02-12", status="cancelled", inferred=("year",)),
    row(25, "event", "Cleo", "2025-10-20", track="Tides", inferred=("year",)),
    row(26, "event", "Dov", "2026-03-08", track="Bells", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "Summer 2027", "not-a-day"),
    (14, "Spring 2027", "not-a-day"),
]
