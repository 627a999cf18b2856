from tests.extract.reading import row

DATES = [
    row(5, "registration_deadline", "Challenge", "2027-02-26"),
]
UNDATED: list[object] = []
IGNORED = [
    (3, "January 26, 2027", "own-date"),
]
