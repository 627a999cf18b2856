from tests.extract.reading import row

DATES = [
    row(6, "abstract_deadline", "Abstracts", "2026-11-15", inferred=("year",)),
    row(7, "submission_deadline", "Full papers", "2026-12-02", inferred=("year",)),
    row(8, "notification", "Notification", "2027-01-20", inferred=("year",)),
    row(9, "event", "Workshop", "2027-03-08..2027-03-09", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
