from tests.extract.reading import row

DATES = [
    row(5, "event", "GCRC 2027", "2027-09-03..2027-09-04", replaces=1),
    row(7, "event", "GCRC 2027", "2027-09-04..2027-09-05", status="superseded"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
