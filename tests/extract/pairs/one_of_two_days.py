from tests.extract.reading import row

DATES = [
    row(7, "event", "Workshop", "2027-07-17..2027-07-18", status="tentative", inferred=("year",)),
    row(8, "other", "Dinner", "2027-07-24..2027-07-25", status="tentative", inferred=("year",)),
    row(9, "submission_deadline", "Submission deadline", "2027-07-01..2027-07-02", status="tentative"),
    row(10, "notification", "Notification", "2027-07-05..2027-07-07", status="tentative"),
    row(11, "other", "Excursion", "2027-07-08", status="tentative"),
    row(11, "other", "Excursion", "2027-07-10..2027-07-12", status="tentative"),
    row(12, "event", "Summer school", "2027-07-20..2027-07-21", inferred=("year",)),
    row(13, "camera_ready", "Camera-ready", "2027-07-13", inferred=("year",)),
    row(13, "camera_ready", "Camera-ready", "2027-07-15", inferred=("year",)),
    row(14, "submission_deadline", "Einreichung der Poster", "2027-05-03..2027-05-04", status="tentative"),
    row(15, "other", "発表会", "2027-06-05..2027-06-06", status="tentative", inferred=("year",)),
    row(16, "other", "Hike", "2027-08-03", status="tentative"),
    row(16, "other", "Hike", "2027-08-10", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
