from tests.extract.reading import row

DATES = [
    row(6, "event", "Begrüßung am Hafen", "2026-01-25", "13:00", inferred=("year",)),
    row(9, "event", "Frühstück am Hafen", "2026-04-19", "10:00", inferred=("year",)),
    row(10, "event", "Chor am Hafen", "2026-05-30", "19:00", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
