DATES: list[object] = []
UNDATED = [
    (7, "submission_deadline", "Submission deadline", "March 3"),
    (8, "submission_deadline", "Poster deadline", "March 17"),
    (9, "submission_deadline", "Demo deadline", "March 20"),
    (10, "other", "Dinner", "June 5 or 6"),
    (11, "notification", "Notification", "TBA"),
    (12, "event", "Workshop", "June 5-6"),
]
IGNORED = [
    (3, "June 5 and 6", "repeat"),
    (3, "March 3", "repeat"),
    (8, "March 10", "no-year"),
    (9, "March 13", "no-year"),
]
