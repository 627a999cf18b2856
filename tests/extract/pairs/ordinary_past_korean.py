DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "2026년 5월 4일", "past-event"),
    (5, "2026년 3월 20일", "past-event"),
]
