from tests.extract.reading import row

DATES = [
    row(3, "event", "Dates", "2027-07-13..2027-07-17"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
