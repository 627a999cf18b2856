from tests.extract.reading import row

DATES = [
    row(4, "event", "Two days of the event", "2028-02-28..2028-02-29"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
