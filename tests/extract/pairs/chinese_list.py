from tests.extract.reading import row

DATES = [
    row(7, "opening", "报名开始", "2027-03-01"),
    row(8, "registration_deadline", "报名截止", "2027-03-31"),
    row(9, "submission_deadline", "作品提交截止", "2027-05-10", "23:59", "Asia/Shanghai"),
    row(10, "notification", "结果公布", "2027-06-01"),
    row(11, "event", "颁奖会议", "2027-06-20"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
