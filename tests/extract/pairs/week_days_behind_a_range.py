from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Conference papers due", "2026-11-19", "23:59", "America/Los_Angeles"),
    row(9, "other", "Workshop topics announced", "2027-01-15", inferred=("year",)),
    row(11, "notification", "Conference notification", "2027-02-12"),
    row(13, "event", "Conference, Porto", "2027-05-20..2027-05-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
