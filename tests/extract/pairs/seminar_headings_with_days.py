from tests.extract.reading import row

DATES = [
    row(6, "event", "Ines Rook (University of Bergen)", "2027-01-13"),
    row(10, "event", "Tom Ashe (Tidal Institute)", "2027-02-10"),
    row(14, "event", "Mira Holt (Harbour College)", "2027-03-10"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
