from tests.extract.reading import row

DATES = [
    row(4, "event", "Moss meeting", "2027-05-03", status="cancelled"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
