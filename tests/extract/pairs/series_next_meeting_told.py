from tests.extract.reading import row

DATES = [
    row(15, "event", "Lin & Berg (2017)", "2027-03-09", "17:00", "Europe/Lisbon"),
    row(16, "event", "Gold et al", "2027-02-12"),
    row(20, "event", "Mehr et al", "2026-12-18"),
    row(21, "event", "Tich & Large (2019)", "2026-11-27"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "Tuesday, March 9th, 2027, 5pm Lisbon time", "repeat"),
]
