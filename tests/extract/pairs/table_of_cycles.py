from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission", "2026-10-12", track="October 2026", inferred=("year",)),
    row(5, "other", "Reviews due", "2026-11-20", track="October 2026", inferred=("year",)),
    row(5, "rebuttal", "Rebuttal", "2026-12-01..2026-12-07", track="October 2026", inferred=("year",)),
    row(5, "other", "Cycle end", "2027-01-20", track="October 2026", inferred=("year",)),
    row(6, "submission_deadline", "Submission", "2027-05-25", track="May 2027", inferred=("year",)),
    row(6, "other", "Reviews due", "2027-07-02", track="May 2027", inferred=("year",)),
    row(6, "rebuttal", "Rebuttal", "2027-07-08..2027-07-14", track="May 2027", inferred=("year",)),
    row(6, "other", "Cycle end", "2027-08-02", track="May 2027", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "October 2026", "not-a-day"),
    (6, "May 2027", "not-a-day"),
]
