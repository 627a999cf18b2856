from tests.extract.reading import row

DATES = [
    row(5, "event", "Studiedag", "2027-05-04"),
    row(5, "registration_deadline", "Aanmelden", "2027-04-20"),
    row(7, "submission_deadline", "Voorstellen voor een praatje", "2027-03-10"),
    row(7, "notification", "Uitslag", "2027-04-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
