from tests.extract.reading import row

DATES = [
    row(5, "early_registration", "Early bird ends", "2027-07-01"),
    row(9, "submission_deadline", "Papers", "2027-05-03"),
]
UNDATED = [
    (5, "registration_deadline", "registration closes", "two weeks later"),
    (10, "notification", "Notification", "two weeks later"),
]
IGNORED = [
    (11, "three days afterwards", "relative"),
]
