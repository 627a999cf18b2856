from tests.extract.reading import row

DATES = [
    row(3, "abstract_deadline", "発表申込締切", "2027-03-01", "23:59", "UTC+09:00"),
    row(4, "registration_deadline", "オンライン参加申込締切", "2027-03-15", "23:59", "UTC+09:00"),
    row(5, "event", "チュートリアル", "2027-03-16", "15:00–18:30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
