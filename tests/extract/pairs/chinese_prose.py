from tests.extract.reading import row

DATES = [
    row(5, "event", "会议", "2027-05-04..2027-05-05"),
    row(5, "registration_deadline", "报名截止日期", "2027-04-10"),
    row(7, "submission_deadline", "论文提交截止时间", "2027-03-20", "23:59", "Asia/Shanghai"),
    row(7, "notification", "录用结果", "2027-04-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
