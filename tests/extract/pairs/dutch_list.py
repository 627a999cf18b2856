from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Uiterste datum voor voorstellen", "2027-03-01"),
    row(8, "notification", "Bericht aan de auteurs", "2027-04-01"),
    row(9, "registration_deadline", "Aanmelden", "2027-05-01"),
    row(10, "event", "Symposium", "2027-06-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
