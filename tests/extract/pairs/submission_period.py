from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Submission period", "2027-03-01..2027-04-15"),
    row(5, "registration_deadline", "Registration period", "2027-04-20..2027-05-10"),
    row(6, "event", "Exhibition", "2027-06-01..2027-06-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
