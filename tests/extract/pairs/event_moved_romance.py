from tests.extract.reading import row

DATES = [
    row(1, "event", "Atelier Tourbe", "2027-03-03", status="superseded"),
    row(1, "event", "Atelier Tourbe", "2027-03-10", replaces=1),
    row(3, "event", "Taller de musgos", "2027-05-05", status="superseded"),
    row(3, "event", "Taller de musgos", "2027-05-12", replaces=1),
    row(5, "event", "Encontro de marés", "2027-05-06", status="superseded", inferred=("year",)),
    row(5, "event", "Encontro de marés", "2027-05-13", replaces=1),
    row(7, "event", "Convegno sulle nebbie", "2027-06-07", status="superseded"),
    row(7, "event", "Convegno sulle nebbie", "2027-06-14", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
