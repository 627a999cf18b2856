from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "論文投稿締切", "2027-02-10"),
    row(4, "notification", "採択通知", "2027-03-15"),
    row(5, "event", "研究会開催", "2027-05-04..2027-05-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
