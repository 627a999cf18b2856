from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "الموعد النهائي لتقديم الأوراق", "2027-01-15"),
    row(8, "notification", "إشعار القبول", "2027-02-20"),
    row(9, "camera_ready", "النسخة النهائية", "2027-10-05"),
    row(10, "event", "الورشة", "2027-05-03..2027-05-05"),
    row(11, "registration_deadline", "التسجيل", "2027-03-10"),
    row(12, "rebuttal", "Rebuttal", "2027-01-15"),
]
UNDATED: list[object] = []
IGNORED = [
    (14, "٣ أيار ٢٠٢٦", "not-a-deadline"),
]
