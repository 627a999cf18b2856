from tests.extract.reading import row

DATES = [
    row(6, "opening", "Call for sessions open", "2027-05-06", inferred=("year",)),
    row(10, "submission_deadline", "Call for sessions closed", "2027-06-17", inferred=("year",)),
    row(12, "event", "Sessions", "2027-11-24", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (14, "November 25", "not-a-deadline"),
]
