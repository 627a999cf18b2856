from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Call", "2027-04-30"),
    row(4, "registration_deadline", "Registration for the information session", "2027-03-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
