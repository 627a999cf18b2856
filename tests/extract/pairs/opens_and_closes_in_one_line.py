from tests.extract.reading import row

DATES = [
    row(4, "event", "Dates", "2027-07-05..2027-07-09"),
    row(6, "opening", "Application: opens", "2027-03-01", inferred=("year",)),
    row(6, "submission_deadline", "Application: opens", "2027-04-15", "23:59", "AoE"),
    row(7, "notification", "Notification", "2027-05-01"),
    row(10, "other", "Scholarships", "2027-04-10", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (8, "15 May", "past-event"),
    (8, "16 May to 15 June", "not-a-deadline"),
]
