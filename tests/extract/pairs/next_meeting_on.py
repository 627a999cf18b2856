from tests.extract.reading import row

DATES = [
    row(4, "event", "Next community call", "2027-03-25"),
    row(4, "event", "Community calls in spring", "2027-04-22"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
