from tests.extract.reading import row

DATES = [
    row(5, "opening", "Veröffentlichung des Calls", "2027-03-01"),
    row(6, "camera_ready", "Einreichung der finalen Fassung", "2027-06-30"),
    row(7, "event", "Abendveranstaltung", "2027-09-07"),
    row(11, "event", "Conferentie", "2027-09-06..2027-09-08"),
    row(15, "camera_ready", "Consegna dei testi definitivi", "2027-07-02"),
    row(16, "early_registration", "Quota agevolata", "2027-06-15"),
    row(20, "submission_deadline", "予稿提出締切", "2027-06-28"),
    row(21, "submission_deadline", "原稿受付", "2027-07-01..2027-07-30"),
    row(25, "opening", "征文开始", "2027-03-02"),
    row(26, "submission_deadline", "投稿截止", "2027-04-25", replaces=1),
    row(26, "submission_deadline", "投稿截止", "2027-04-15", status="superseded"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
