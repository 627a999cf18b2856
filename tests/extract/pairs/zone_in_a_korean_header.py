from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "코드 마감", "2027-07-06..2027-07-13", "–23:59", "Asia/Seoul", source="inherited"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
