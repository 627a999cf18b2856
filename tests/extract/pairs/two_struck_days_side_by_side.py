from tests.extract.reading import row

DATES = [
    row(3, "notification", "Paper notification", "2027-06-19", status="superseded"),
    row(3, "notification", "Paper notification", "2027-06-22", status="superseded"),
    row(3, "notification", "Paper notification", "2027-06-26", replaces=2),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
