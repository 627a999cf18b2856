from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Talk and poster title deadline", "2027-08-13", "23:59", "UTC+01:00"),
    row(7, "notification", "Scientific Committee", "2027-10-15"),
    row(11, "registration_deadline", "Registration deadline", "2027-08-16"),
    row(15, "early_registration", "Early bird rate", "2027-05-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
