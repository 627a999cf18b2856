from tests.extract.reading import row

DATES = [
    row(5, "other", "2026 completion trip", "2027-06-18", inferred=("year",)),
    row(7, "registration_deadline", "Registration deadline for the trip", "2027-06-21", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
