from tests.extract.reading import row

DATES = [
    row(4, "other", "Deadline to apply for a bursary", "2027-11-18"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
