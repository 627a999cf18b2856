from tests.extract.reading import row

DATES = [
    row(7, "other", "Hotel registration deadline", "2027-02-16"),
    row(10, "submission_deadline", "Submission 1", "2027-04-14", track="Preliminary submissions (optional)"),
    row(11, "submission_deadline", "Submission 2", "2027-05-05", track="Preliminary submissions (optional)"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
