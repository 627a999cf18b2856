from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "投稿截止", "2027-02-10", "23:59"),
    row(4, "notification", "录用通知", "2027-03-15"),
    row(5, "event", "会议时间", "2027-05-04..2027-05-06"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
