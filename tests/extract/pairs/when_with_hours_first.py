from tests.extract.reading import row

DATES = [
    row(3, "event", "When: 13:30-17:30 (MDT, UTC-6)", "2027-09-21"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
