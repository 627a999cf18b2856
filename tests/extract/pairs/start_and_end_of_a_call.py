from tests.extract.reading import row

DATES = [
    row(8, "opening", "Start date", "2027-02-25"),
    row(9, "submission_deadline", "End date", "2027-04-08", "23:59", "AoE"),
    row(13, "opening", "Opens", "2027-05-01"),
    row(14, "registration_deadline", "Closes", "2027-06-01"),
    row(18, "opening", "開始日期", "2027-02-26"),
    row(19, "submission_deadline", "截止日期", "2027-04-09", "23:59", "AoE"),
    row(27, "submission_deadline", "Paper submissions deadline", "2027-08-20", status="tentative"),
    row(28, "notification", "Notifications", "2027-09-20", status="tentative"),
    row(32, "opening", "Third Call for Workshop Papers", "2027-02-01"),
    row(33, "submission_deadline", "Call for Workshop Papers closes", "2027-02-15"),
]
UNDATED: list[object] = []
IGNORED = [
    (23, "1 October 2027", "not-a-deadline"),
]
