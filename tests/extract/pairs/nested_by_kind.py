from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Long papers", "2027-02-03"),
    row(5, "submission_deadline", "Demos", "2027-02-10"),
    row(7, "notification", "Long papers", "2027-04-01", track="Notifications"),
    row(8, "notification", "Demos", "2027-04-08", track="Notifications"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
