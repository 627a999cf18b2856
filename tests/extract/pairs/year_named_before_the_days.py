from tests.extract.reading import row

DATES = [
    row(5, "event", "TIDES 2027", "2027-09-03..2027-09-04", inferred=("year",)),
    row(5, "opening", "Call for papers start", "2027-03-01", inferred=("year",)),
    row(5, "submission_deadline", "End", "2027-04-15", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
