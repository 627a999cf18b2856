from tests.extract.reading import row

DATES = [
    row(7, "opening", "Call opens", "2027-03-01"),
    row(8, "event", "Forum", "2027-09-04..2027-09-05"),
    row(13, "submission_deadline", "議程、課程 投稿截止", "2027-04-15", "23:59", "AoE", inferred=("year",)),
    row(16, "notification", "演讲者", "2027-07-07", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (12, "3/1 (一)", "repeat"),
    (14, "9/4 (六) - 9/5 (日)", "repeat"),
]
