from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Call for papers ending", "2027-01-16"),
    row(6, "submission_deadline", "ARR reviewed submission due", "2027-02-03"),
    row(7, "camera_ready", "Copie prête à photographier des documents", "2027-06-21"),
    row(8, "event", "Workshop: TBD during", "2027-09-14..2027-09-17", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
