from tests.extract.reading import row

DATES = [
    row(1, "event", "Colloque", "2027-03-03", status="cancelled"),
    row(3, "event", "Workshop", "2027-04-04", status="cancelled"),
    row(5, "event", "Taller", "2027-05-05", status="cancelled"),
    row(7, "event", "Seminário", "2027-05-06", status="cancelled"),
    row(9, "event", "Convegno", "2027-06-07", status="cancelled"),
    row(11, "event", "Studiedag", "2027-06-08", status="cancelled"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
