from tests.extract.reading import row

DATES = [
    row(3, "other", "Wire transfer payments", "2027-05-10"),
    row(3, "other", "Payment deadline", "2027-05-15"),
    row(7, "event", "IEEE TIDE", "2027-10-13..2027-10-18"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
