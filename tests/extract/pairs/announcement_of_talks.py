from tests.extract.reading import row

DATES = [
    row(8, "other", "Title", "2027-03-03"),
    row(9, "other", "Abstract", "2027-03-10"),
    row(10, "submission_deadline", "Student talk application deadline", "2027-03-11"),
    row(11, "event", "4th Estuary Logic Day", "2027-04-13..2027-04-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
