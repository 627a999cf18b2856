from tests.extract.reading import row

DATES = [
    row(5, "event", "Career pathways panel", "2027-03-01", "15:00", "America/Los_Angeles", inferred=("year",)),
    row(8, "event", "Career pathways panel", "2027-02-23", status="superseded", inferred=("year",)),
    row(10, "submission_deadline", "Paper deadline", "2027-05-03", "12:00", "UTC"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "Monday, March 1", "repeat"),
]
