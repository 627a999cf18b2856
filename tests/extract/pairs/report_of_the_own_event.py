from tests.extract.reading import row

DATES = [
    row(4, "event", "Workshop", "2026-06-20..2026-06-21"),
]
UNDATED: list[object] = []
IGNORED = [
    (4, "20 June 2026", "repeat"),
    (6, "5 June 2025", "past-event"),
]
