from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Papers", "2031-05-03", status="superseded"),
    row(7, "submission_deadline", "Papers", "2031-05-17", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
