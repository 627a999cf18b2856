from tests.extract.reading import row

DATES = [
    row(7, "event", "Ada Quill: Bells under water", "2026-10-30"),
    row(8, "event", "Bo Marsh: What reeds remember", "2026-11-26"),
    row(9, "event", "Cleo Ferry: Tides and their clocks", "2027-01-21"),
    row(10, "event", "Dov Weir: A clock for the sea", "2027-02-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
