from tests.extract.reading import row

DATES = [
    row(4, "event", "Seminar", "2027-05-21", replaces=1),
    row(4, "event", "Seminar", "2027-05-14", status="superseded"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
