from tests.extract.reading import row

DATES = [
    row(10, "submission_deadline", "Submission deadline", "2027-02-05", status="tentative"),
    row(11, "notification", "Notification of acceptance", "2027-02-24", status="tentative"),
    row(12, "event", "Consortium", "2027-05-03", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
