from tests.extract.reading import row

DATES = [
    row(7, "event", "日時", "2027-08-30..2027-08-31"),
    row(12, "submission_deadline", "論文投稿〆切", "2027-03-12", status="superseded"),
    row(12, "submission_deadline", "論文投稿〆切", "2027-03-19", "17:00", "UTC+09:00", replaces=1),
    row(13, "notification", "採否通知", "2027-04-30", status="tentative"),
    row(14, "event", "合宿", "2027-08-25..2027-08-27"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
