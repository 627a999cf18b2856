from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Submission", "2027-02-03", track="Full papers"),
    row(5, "notification", "Notification", "2027-03-03", track="Full papers"),
    row(7, "submission_deadline", "Submission", "2027-02-17", track="Posters"),
    row(8, "notification", "Notification", "2027-03-10", track="Posters"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
