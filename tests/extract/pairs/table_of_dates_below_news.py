from tests.extract.reading import row

DATES = [
    row(9, "other", "Training data ready", "2027-02-03"),
    row(10, "other", "Test data released", "2027-04-20", replaces=1),
    row(10, "other", "Test data released", "2027-04-06", status="superseded"),
    row(11, "registration_deadline", "Registration deadline", "2027-05-05", "23:59", "UTC"),
    row(12, "submission_deadline", "System description paper submissions", "2027-05-22"),
    row(13, "notification", "Author notifications", "2027-06-12"),
    row(14, "event", "TIDES Workshop (free registration)", "2027-09-22"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
