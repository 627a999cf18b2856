from tests.extract.reading import row

DATES = [
    row(8, "other", "contest announced, data published", "2027-05-12"),
    row(9, "event", "webinar for participants", "2027-05-19"),
    row(
        10,
        "submission_deadline",
        "submission deadline",
        "2027-08-10",
        "23:59",
        "America/Los_Angeles",
        inferred=("year",),
    ),
]
UNDATED = [
    (11, "notification", "announcement of results", "Early September 2027"),
]
IGNORED = [
    (15, "June 15, 2025", "past-event"),
    (16, "March 2, 2025", "past-event"),
]
