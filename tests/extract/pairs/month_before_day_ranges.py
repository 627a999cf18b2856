from tests.extract.reading import row

DATES = [
    row(5, "registration_deadline", "学生报名", "2027-04-30..2027-06-04", inferred=("year",)),
    row(6, "other", "项目申请审核", "2027-06-05..2027-06-25", inferred=("year",)),
    row(7, "notification", "中选公示", "2027-06-26", inferred=("year",)),
    row(8, "other", "项目开发", "2027-07-01..2027-09-30", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
