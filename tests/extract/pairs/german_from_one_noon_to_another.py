from tests.extract.reading import row

DATES = [
    row(5, "event", "Tagung", "2026-08-25..2026-08-27"),
    row(7, "event", "Sommerschule", "2026-09-12..2026-09-14"),
    row(7, "event", "Winterschule", "2027-01-26..2027-01-29"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
