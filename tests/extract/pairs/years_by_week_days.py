from tests.extract.reading import row

DATES = [
    row(5, "event", "Workshop", "2027-03-03", "15:00", "America/Los_Angeles", inferred=("year",)),
    row(5, "registration_deadline", "Register", "2027-03-01", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
