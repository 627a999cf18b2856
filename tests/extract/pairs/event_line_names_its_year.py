from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Papers", "2024-05-03"),
    row(5, "event", "FOGS 2027 workshop with SEAS", "2027-07-02..2027-07-03", inferred=("year",)),
    row(6, "event", "TIDES 2026 workshop with SEAS", "2026-06-10", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
