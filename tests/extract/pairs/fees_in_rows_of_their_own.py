from tests.extract.reading import row

DATES = [
    row(5, "event", "Symposium on Tide Tables", "2027-06-22..2027-06-26"),
    row(11, "early_registration", "Early bird", "2027-05-10", inferred=("year",)),
    row(14, "registration_deadline", "Regular", "2027-05-11..2027-06-15", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
