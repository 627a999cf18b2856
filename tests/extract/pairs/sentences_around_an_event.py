from tests.extract.reading import row

DATES = [
    row(5, "event", "Spring school on sea charts", "2027-05-03..2027-05-07", inferred=("year",)),
    row(5, "submission_deadline", "PhD students", "2027-03-31", inferred=("year",)),
    row(5, "notification", "Selected participants", "2027-04-10", inferred=("year",)),
    row(7, "event", "Spring school on sea charts", "2027-05-15", inferred=("year",)),
    row(7, "registration_deadline", "If you want to join, fill in the form", "2027-04-15", inferred=("year",)),
    row(7, "opening", "Registration opens", "2027-03-01", inferred=("year",)),
    row(9, "event", "Chart 2027", "2027-06-03..2027-06-05", inferred=("year",)),
    row(9, "submission_deadline", "Application deadline", "2027-04-15", inferred=("year",)),
    row(9, "early_registration", "Registration fee", "2027-04-20", inferred=("year",)),
    row(9, "other", "Interviews", "2027-04-22", inferred=("year",)),
    row(11, "event", "Workshop, too", "2027-09-10", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (9, "26 April", "not-a-day"),
    (11, "9 September", "not-a-deadline"),
]
