from tests.extract.reading import row

DATES = [
    row(5, "registration_deadline", "登録締め切り", "2027-02-28", status="superseded"),
    row(5, "registration_deadline", "登録締め切り", "2027-03-16", replaces=1),
    row(7, "submission_deadline", "発表論文の提出締め切り", "2027-03-31", "23:59", "Asia/Tokyo"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
