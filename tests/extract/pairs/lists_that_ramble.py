from tests.extract.reading import row

DATES = [
    row(6, "event", "Date", "2026-05-05..2026-05-06"),
    row(9, "submission_deadline", "Poster deadline: 9", "2026-03-08"),
]
UNDATED: list[object] = []
IGNORED = [
    (4, "3 May 2026", "not-a-deadline"),
    (8, "3 March 2026", "news"),
]
