from tests.extract.reading import row

DATES = [
    row(6, "event", "Ann Reed", "2026-10-01", track="Sand and water", inferred=("year",)),
    row(7, "event", "Bo Lund", "2026-10-08", track="Salt", inferred=("year",)),
    row(8, "event", "Cy Marsh", "2026-10-15", track="Reeds in the wind", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (3, "Autumn 2026", "not-a-day"),
]
