from tests.extract.reading import row

DATES = [
    row(3, "event", "Colloque", "2027-01-04..2027-01-06", status="superseded"),
    row(3, "event", "Colloque", "2027-05-30..2027-06-01", replaces=1),
    row(5, "event", "ワークショップ", "2027-11-18..2027-11-19"),
    row(7, "event", "학회", "2027-07-05..2027-07-07"),
    row(9, "registration_deadline", "Registration", "2027-05-10..2027-05-24", "–23:59", "America/New_York"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
