from tests.extract.reading import row

DATES = [
    row(9, "event", "Round table", "2027-02-12", "14:00", inferred=("year",)),
    row(10, "event", "Internal panel on tides", "2027-02-19", "14:00", inferred=("year",)),
    row(11, "event", "all", "2027-03-05", "14:00", inferred=("year",)),
    row(12, "event", "Why we need no applications", "2027-03-12", "14:00", inferred=("year",)),
    row(13, "event", "Memory", "2027-03-26", "14:00", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
