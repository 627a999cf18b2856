from tests.extract.reading import row

DATES = [
    row(22, "other", "Excursion", "2027-02-03", inferred=("year",)),
]
UNDATED = [
    (7, "submission_deadline", "Submission deadline", "KW 8"),
    (8, "notification", "Notification", "week 8 of 2027"),
    (9, "camera_ready", "Camera-ready", "calendar week 12, 2027"),
    (10, "abstract_deadline", "Abstract deadline", "CW 10/11"),
    (11, "registration_deadline", "Registration", "first week of February"),
    (12, "event", "Workshop", "2月下旬"),
    (13, "submission_deadline", "Poster deadline", "2027年2月下旬"),
    (14, "submission_deadline", "Demo deadline", "à la mi-février 2027"),
    (15, "early_registration", "Early registration", "Mitte Februar 2027"),
    (16, "submission_deadline", "Artifact submission", "a mediados de febrero de 2027"),
    (17, "event", "Tutorial", "a fine febbraio"),
    (18, "event", "Seminar", "2027년 3월 초"),
    (20, "submission_deadline", "投稿締切", "第8週"),
]
IGNORED = [
    (19, "1月末", "not-a-day"),
    (24, "week 8 of 2026", "not-a-day"),
]
