from tests.extract.reading import row

DATES = [
    row(5, "event", "Championnat des marées, à Faro (PT)", "2027-09-20", inferred=("year",)),
    row(6, "event", "Camp des enfants", "2027-06-08..2027-06-09", inferred=("year",)),
    row(9, "event", "Entraînement à Faro (PT)", "2026-12-07", inferred=("year",)),
    row(10, "event", "Nuit des phares", "2026-11-14"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
