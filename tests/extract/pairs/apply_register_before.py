from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Apply", "2027-04-20"),
    row(4, "registration_deadline", "Register", "2027-06-01"),
    row(6, "submission_deadline", "Nominations for the keynote close", "2027-04-03"),
    row(6, "abstract_deadline", "Expressions of interest in hosting the next school", "2027-07-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
