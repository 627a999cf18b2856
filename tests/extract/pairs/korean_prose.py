from tests.extract.reading import row

DATES = [
    row(5, "event", "워크숍", "2027-05-04"),
    row(5, "registration_deadline", "참가 신청", "2027-04-10"),
    row(7, "submission_deadline", "논문 투고 마감", "2027-03-20"),
    row(7, "notification", "심사 결과", "2027-04-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
