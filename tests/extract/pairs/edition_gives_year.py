from tests.extract.reading import row

DATES = [
    row(
        5,
        "opening",
        "TIDAL Grand Challenge announced and call for participation published",
        "2026-07-29",
        inferred=("year",),
    ),
    row(6, "other", "training and development set released", "2026-08-30", inferred=("year",)),
    row(7, "registration_deadline", "deadline for registration", "2026-10-31", inferred=("year",)),
    row(8, "other", "test set released as well as the results of the baseline", "2026-11-29", inferred=("year",)),
    row(9, "submission_deadline", "deadline for paper submission", "2026-12-30", inferred=("year",)),
    row(10, "event", "ESTUARY 2027", "2027-04-06..2027-04-11", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
