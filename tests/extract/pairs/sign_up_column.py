from tests.extract.reading import row

DATES = [
    row(6, "event", "Anne Belon", "2027-02-04", inferred=("year",)),
    row(7, "event", "Luc Ferrand", "2027-03-11", inferred=("year",)),
    row(8, "event", "À venir", "2027-04-15", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
