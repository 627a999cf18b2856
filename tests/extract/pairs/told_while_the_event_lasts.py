from tests.extract.reading import row

DATES = [
    row(5, "notification", "Best paper", "2027-09-01", "12:00", "UTC+02:00", inferred=("year",)),
    row(7, "event", "TIDE", "2027-08-31..2027-09-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
