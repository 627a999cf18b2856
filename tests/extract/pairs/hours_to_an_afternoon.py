from tests.extract.reading import row

DATES = [
    row(5, "event", "Workshop", "2027-06-21", "12:00–14:00", "UTC-03:00"),
    row(6, "event", "Workshop in the field", "2027-06-25", "10:00–11:00"),
    row(8, "submission_deadline", "Deadline for papers", "2027-04-05", status="superseded"),
    row(8, "submission_deadline", "Deadline for papers", "2027-04-18", "", "AoE", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
