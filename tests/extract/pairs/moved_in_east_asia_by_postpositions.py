from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "投稿截止日期", "2027-05-03", status="superseded"),
    row(3, "submission_deadline", "投稿截止日期", "2027-05-10", replaces=1),
    row(5, "abstract_deadline", "発表申込の締切", "2027-05-04", status="superseded"),
    row(5, "abstract_deadline", "発表申込の締切", "2027-05-11", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
