from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "논문 제출 마감", "2027-02-10", "18:00"),
    row(4, "notification", "결과 통보", "2027-03-05"),
    row(5, "event", "학회 개최", "2027-05-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
