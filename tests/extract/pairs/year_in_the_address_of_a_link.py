from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission deadline", "2027-05-24", status="superseded", inferred=("year",)),
    row(3, "submission_deadline", "Submission deadline", "2027-06-07", inferred=("year",), replaces=1),
    row(4, "event", "Workshop", "2027-07-15", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
