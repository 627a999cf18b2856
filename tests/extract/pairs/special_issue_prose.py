from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Manuscripts", "2027-03-01"),
    row(4, "notification", "First decision", "2027-05-01"),
    row(4, "camera_ready", "Revised manuscripts", "2027-07-01"),
]
UNDATED: list[object] = []
IGNORED = [
    (4, "autumn 2027", "not-a-day"),
]
