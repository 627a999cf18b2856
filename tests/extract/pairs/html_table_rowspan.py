from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Submission", "2027-03-02", track="Papers"),
    row(5, "notification", "Notification", "2027-04-02", track="Papers"),
    row(6, "submission_deadline", "Submission", "2027-03-16", track="Posters"),
    row(7, "notification", "Notification", "2027-04-16", track="Posters"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
