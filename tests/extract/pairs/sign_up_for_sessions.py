from tests.extract.reading import row

DATES = [
    row(7, "event", "Estuary testing days", "2027-05-27", "14:00–16:00", "America/New_York"),
    row(9, "event", "Estuary testing days", "2027-06-08", "10:00–12:00", "America/New_York"),
    row(13, "event", "Estuary testing days", "2027-01-26"),
    row(14, "event", "Estuary testing days", "2027-02-23"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
