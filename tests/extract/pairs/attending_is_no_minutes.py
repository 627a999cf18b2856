from tests.extract.reading import row

DATES = [
    row(13, "early_registration", "Early Registration Deadline", "2027-11-06"),
    row(14, "registration_deadline", "Late Registration Deadline", "2027-11-24"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
