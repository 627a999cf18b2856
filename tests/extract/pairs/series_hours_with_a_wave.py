from tests.extract.reading import row

DATES = [
    row(6, "event", "山田太郎「波の高さ」", "2027-05-14", "16:00–17:30"),
    row(7, "event", "佐藤花子「塩」", "2027-05-28", "16:00–17:30"),
]
UNDATED: list[object] = []
IGNORED = [
    (11, "2027年4月23日(金) 16:00〜17:30", "past-event"),
]
