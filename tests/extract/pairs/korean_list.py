from tests.extract.reading import row

DATES = [
    row(7, "abstract_deadline", "초록 접수", "2027-03-01..2027-03-31"),
    row(8, "notification", "심사 결과 통보", "2027-04-15"),
    row(9, "early_registration", "사전 등록 마감", "2027-05-01"),
    row(10, "event", "학술대회", "2027-06-03..2027-06-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
