from tests.extract.reading import row

DATES = [
    row(5, "event", "研究会", "2027-05-04"),
    row(5, "registration_deadline", "参加登録", "2027-04-10"),
    row(7, "abstract_deadline", "講演申込・要旨提出", "2027-02-01..2027-03-05"),
    row(9, "submission_deadline", "論文の投稿締切", "2027-03-20"),
    row(9, "notification", "採否", "2027-04-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
