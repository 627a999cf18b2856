from tests.extract.reading import row

DATES = [
    row(11, "submission_deadline", "Workshop proposals", "2026-10-04", track="Submission", inferred=("year",)),
    row(11, "notification", "Notification", "2026-10-25", track="Workshop proposals", inferred=("year",)),
    row(12, "submission_deadline", "Long papers", "2026-11-08", track="Submission", inferred=("year",)),
    row(12, "notification", "Notification", "2027-02-15", track="Long papers", inferred=("year",)),
    row(13, "submission_deadline", "Submission", "2026-12-06", track="Tools", inferred=("year",)),
    row(13, "notification", "Notification", "2027-02-22", track="Tools", inferred=("year",)),
    row(14, "submission_deadline", "Posters", "2027-01-17", track="Submission", inferred=("year",)),
    row(14, "notification", "Notification", "2027-02-21", track="Posters", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
