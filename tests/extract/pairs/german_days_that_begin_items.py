from tests.extract.reading import row

DATES = [
    row(5, "abstract_deadline", "Einreichung der Kurzfassungen", "2027-05-03"),
    row(6, "submission_deadline", "Einreichung der Vollbeiträge", "2027-06-10"),
    row(7, "camera_ready", "Abgabe der druckfertigen Beiträge", "2027-09-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
