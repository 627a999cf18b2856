from tests.extract.reading import row

DATES = [
    row(5, "other", "Release of training and development data", "2027-03-21", inferred=("year",)),
    row(6, "other", "Evaluation data release", "2027-06-06", inferred=("year",)),
    row(7, "submission_deadline", "Deadline for challenge submissions", "2027-06-27", status="superseded"),
    row(7, "submission_deadline", "Deadline for challenge submissions", "2027-07-07", replaces=1),
    row(8, "notification", "Notification", "2027-06-15", status="superseded"),
    row(8, "notification", "Notification", "2027-07-15", replaces=1),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "End of February 2027", "not-a-day"),
    (6, "May 2027", "not-a-day"),
]
