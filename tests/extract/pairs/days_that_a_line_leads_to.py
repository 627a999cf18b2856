from tests.extract.reading import row

DATES = [
    row(5, "event", "Chart courses", "2027-08-26..2027-08-27"),
    row(6, "event", "Chart courses", "2027-09-06..2027-09-07"),
    row(8, "registration_deadline", "Bei Präsenzteilnahme bitte", "2027-07-20"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
