from tests.extract.reading import row

DATES = [
    row(7, "registration_deadline", "Last day to register", "2027-10-01"),
    row(9, "early_registration", "Registration fees", "2027-08-18"),
]
UNDATED: list[object] = []
IGNORED = [
    (9, "August 18, 2027", "repeat"),
]
