from tests.extract.reading import row

DATES = [
    row(3, "early_registration", "Early Fee", "2027-11-30"),
    row(3, "registration_deadline", "Late Fee", "2028-01-10"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
