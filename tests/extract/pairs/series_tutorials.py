from tests.extract.reading import row

DATES = [
    row(8, "event", "Your first chart", "2027-10-13", inferred=("year",)),
    row(10, "event", "Your second chart", "2027-10-27", inferred=("year",)),
    row(12, "event", "Charts and sounds", "2027-11-10", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
