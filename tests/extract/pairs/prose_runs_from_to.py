from tests.extract.reading import row

DATES = [
    row(4, "event", "Hackathon", "2027-06-04..2027-06-06"),
    row(4, "submission_deadline", "Teams of up to five people", "2027-05-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
