from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Apply", "2027-01-31", inferred=("year",)),
    row(7, "submission_deadline", "Bewerbungen bitte", "2027-02-15", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "31 December 2029", "not-a-deadline"),
    (7, "31. Dezember 2029", "not-a-deadline"),
]
