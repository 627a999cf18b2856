from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Last submission deadline", "2026-10-15", track="Oct 2026", inferred=("year",)),
    row(8, "notification", "Reviews available", "2026-12-15", track="Delta 2027", inferred=("year",)),
    row(8, "submission_deadline", "Commitment deadline", "2026-12-20", track="Delta 2027", inferred=("year",)),
    row(8, "submission_deadline", "Last submission deadline", "2026-12-15", track="Fjord 2027", inferred=("year",)),
    row(9, "notification", "Decision notification", "2027-01-15", track="Jan 2027", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "Oct 2026", "not-a-day"),
    (8, "Dec 2026", "not-a-day"),
    (9, "Jan 2027", "not-a-day"),
]
