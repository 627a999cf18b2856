from tests.extract.reading import row

DATES = [
    row(14, "event", "", "2027-05-08..2027-05-12"),
    row(19, "submission_deadline", "Submission deadline", "2026-12-16"),
    row(25, "abstract_deadline", "Titles and abstracts due", "2026-11-04"),
    row(26, "notification", "Notification", "2027-01-18"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
