from tests.extract.reading import row

DATES = [
    row(9, "opening", "Opens", "2027-02-10"),
    row(10, "early_registration", "Early registration", "2027-04-30", track="EUR 420"),
    row(11, "registration_deadline", "Registration", "2027-05-20", track="EUR 500"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
