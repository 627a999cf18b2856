from tests.extract.reading import row

DATES = [
    row(4, "event", "KELP 2027 workshop", "2027-05-04", status="superseded"),
    row(4, "event", "KELP 2027 workshop", "2027-05-11", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
