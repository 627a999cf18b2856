from tests.extract.reading import row

DATES = [
    row(4, "event", "Tagung", "2027-03-12..2027-03-13"),
    row(8, "submission_deadline", "Einreichung der Beiträge", "2026-10-15"),
    row(9, "notification", "Benachrichtigung", "2026-12-01"),
    row(10, "registration_deadline", "Anmeldung", "2027-02-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
