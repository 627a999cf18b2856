from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Paper submission", "2027-02-03"),
    row(11, "notification", "Notification", "2027-03-03"),
    row(15, "event", "Workshop in Oslo", "2027-05-03..2027-05-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
