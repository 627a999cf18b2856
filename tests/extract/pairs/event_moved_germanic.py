from tests.extract.reading import row

DATES = [
    row(1, "event", "Workshop", "2027-04-04", status="superseded", inferred=("year",)),
    row(1, "event", "Workshop", "2027-04-11", replaces=1),
    row(3, "event", "Studiedag", "2027-06-08", status="superseded", inferred=("year",)),
    row(3, "event", "Studiedag", "2027-06-15", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
