from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission", "2027-02-02", status="tentative"),
    row(4, "event", "Industry day", "2027-03-03", status="cancelled"),
    row(5, "notification", "Notification", "2027-03-09", status="tentative"),
    row(6, "event", "Workshop", "2027-05-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
