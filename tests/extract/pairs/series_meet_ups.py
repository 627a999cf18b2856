from tests.extract.reading import row

DATES = [
    row(7, "event", "Community Meet-Ups", "2027-05-25", "18:00", "UTC+02:00"),
    row(11, "event", "Community Meet-Ups", "2027-04-06", "18:00", "UTC+02:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
