from tests.extract.reading import row

DATES = [
    row(6, "event", "Symposium", "2026-04-23..2026-04-26"),
    row(11, "event", "Keynote 2", "2026-04-26", inferred=("year",)),
    row(13, "submission_deadline", "Deadline for posters", "2026-03-03"),
]
UNDATED: list[object] = []
IGNORED = [
    (10, "2026-06-04", "news"),
    (11, "2026-03-06", "news"),
    (12, "2026-02-28", "news"),
    (13, "2026-02-20", "news"),
]
