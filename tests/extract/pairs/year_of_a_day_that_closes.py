from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submissions", "2028-03-15"),
    row(5, "notification", "Authors will be notified", "2028-04-30", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
