from tests.extract.reading import row

DATES = [
    row(1, "event", "Meeting", "2023-04-24..2023-04-26", "13:00–15:30", "UTC+02:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
