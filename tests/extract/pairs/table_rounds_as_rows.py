from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission", "2026-09-01", round="Round 1"),
    row(5, "notification", "Notification", "2026-10-01", round="Round 1"),
    row(5, "camera_ready", "Final version", "2026-10-15", round="Round 1"),
    row(6, "submission_deadline", "Submission", "2026-12-01", round="Round 2"),
    row(6, "notification", "Notification", "2027-01-15", round="Round 2"),
    row(6, "camera_ready", "Final version", "2027-02-01", round="Round 2"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
