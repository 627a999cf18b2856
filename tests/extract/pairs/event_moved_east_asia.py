from tests.extract.reading import row

DATES = [
    row(1, "event", "研讨会", "2027-03-03", status="superseded"),
    row(1, "event", "研讨会", "2027-03-10", replaces=1),
    row(3, "event", "研究会", "2027-04-05", status="superseded"),
    row(3, "event", "研究会", "2027-04-12", replaces=1),
    row(5, "event", "워크숍", "2027-05-06", status="superseded"),
    row(5, "event", "워크숍", "2027-05-13", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
