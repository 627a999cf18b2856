from tests.extract.reading import row

DATES = [
    row(3, "event", "Graphs and tides", "2027-08-15..2027-08-17"),
    row(5, "submission_deadline", "Applications", "2027-05-03"),
    row(7, "event", "Statistics", "2027-08-20..2027-08-22"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
