from tests.extract.reading import row

DATES = [
    row(5, "event", "Ann Bell, Harbour school", "2027-08-14", "12:00", "America/New_York"),
    row(11, "event", "Tom Reed, Harbour school", "2027-08-28", "12:00", "America/New_York"),
    row(17, "event", "Eva Lund, Harbour school", "2027-09-11", "12:00", "America/New_York"),
    row(23, "registration_deadline", "Li Wei, Harbour school", "2027-09-25", "12:00", "America/New_York"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
