from tests.extract.reading import row

DATES = [
    row(4, "event", "Symposium on sea charts", "2027-10-07"),
    row(8, "event", "活动时间", "2027-10-08", "19:00–21:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
