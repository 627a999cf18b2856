from tests.extract.reading import row

DATES = [
    row(8, "event", "When does it start", "2027-05-01", track="Answers", inferred=("year",)),
    row(9, "event", "When does it end", "2027-05-03", track="Answers", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
