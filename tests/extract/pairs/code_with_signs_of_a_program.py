from tests.extract.reading import row

DATES = [
    row(14, "registration_deadline", "Registration for the tutorial", "2027-02-10"),
    row(15, "event", "Tutorial", "2027-03-03", "14:00", "UTC+01:00"),
]
UNDATED: list[object] = []
IGNORED = [
    (8, "2010-04-17", "code"),
    (10, "2016-01-31", "code"),
    (16, "2027-04-05", "code"),
]
