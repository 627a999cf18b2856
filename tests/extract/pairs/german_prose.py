from tests.extract.reading import row

DATES = [
    row(5, "event", "Workshop", "2027-05-04..2027-05-05"),
    row(5, "registration_deadline", "Anmeldeschluss", "2027-04-02"),
    row(7, "submission_deadline", "Bewerbungen um ein Reisestipendium", "2027-03-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
