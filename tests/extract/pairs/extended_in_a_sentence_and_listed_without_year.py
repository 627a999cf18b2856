from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Application deadline", "2027-04-15", "23:59", "UTC+02:00"),
    row(4, "notification", "Acceptance notification", "2027-04-30"),
]
UNDATED: list[object] = []
IGNORED = [
    (6, "April 15", "repeat"),
]
