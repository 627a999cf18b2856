from tests.extract.reading import row

DATES = [
    row(5, "camera_ready", "Camera-ready paper", "2027-11-30"),
    row(8, "event", "Chart school", "2027-12-08", "", "Europe/Lisbon"),
    row(11, "registration_deadline", "Registration deadline", "2027-12-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
