from tests.extract.reading import row

DATES = [
    row(5, "event", "In conjunction with TIDES 28", "2028-03-24"),
    row(9, "abstract_deadline", "Abstract submission", "2027-08-24..2028-02-14", status="superseded"),
    row(9, "abstract_deadline", "Abstract submission", "2028-02-21", replaces=1),
    row(10, "other", "Application for travel support", "2027-12-21"),
    row(11, "other", "Booking discounted accommodation in the old lighthouse", "2028-03-06"),
    row(
        12, "submission_deadline", "Submission of solution implementations deadline", "2028-01-10", status="superseded"
    ),
    row(
        12,
        "submission_deadline",
        "Submission of solution implementations deadline",
        "2028-01-17",
        inferred=("year",),
        replaces=1,
    ),
    row(13, "submission_deadline", "Demos", "2028-05-25", status="superseded", inferred=("year",)),
    row(13, "submission_deadline", "Demos", "2028-05-27", replaces=1),
    row(14, "other", "Talks", "2028-01-31", "12:00", "America/New_York"),
    row(16, "submission_deadline", "Full papers deadline", "2028-01-20", status="superseded"),
    row(17, "submission_deadline", "Full papers deadline (extended 2)", "2028-02-17", replaces=1),
]
UNDATED: list[object] = []
IGNORED = [
    (13, "5/23", "own-date"),
]
