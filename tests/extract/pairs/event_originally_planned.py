from tests.extract.reading import row

DATES = [
    row(4, "event", "School", "2027-03-03..2027-03-05", status="superseded"),
    row(4, "event", "School", "2027-04-07..2027-04-09", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
