from tests.extract.reading import row

DATES = [
    row(4, "event", "Meeting", "2027-12-11..2027-12-12", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
