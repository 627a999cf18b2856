from tests.extract.reading import row

DATES = [
    row(5, "early_registration", "Early bird", "2027-09-15"),
    row(5, "registration_deadline", "Standard", "2027-10-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
