from tests.extract.reading import row

DATES = [
    row(5, "event", "Veranstaltungen im November 2026", "2026-11-11", inferred=("year",)),
    row(5, "event", "Veranstaltungen im November 2026", "2026-11-14", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "Montag, dem 6.7.", "not-a-deadline"),
]
