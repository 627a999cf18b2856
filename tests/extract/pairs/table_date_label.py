from tests.extract.reading import row

DATES = [
    row(5, "opening", "Submission system opens", "2026-10-01"),
    row(6, "submission_deadline", "Submission of papers closes", "2026-11-15"),
    row(7, "notification", "Notification", "2026-12-20"),
    row(8, "event", "Conference", "2027-02-04..2027-02-06"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
