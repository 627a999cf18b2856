from tests.extract.reading import row

DATES = [
    row(7, "other", "Hacking plans", "2027-09-08"),
    row(8, "camera_ready", "Camera-ready deadline and copyright form", "2027-09-25"),
    row(9, "event", "Workshop date", "2027-11-12"),
    row(13, "event", "When", "2027-05-03..2027-05-04"),
    row(18, "submission_deadline", "w/ travel support", "2027-03-31", track="Submission deadline"),
    row(19, "submission_deadline", "without travel support", "2027-04-10", track="Submission deadline"),
    row(20, "event", "KH27", "2027-06-25..2027-07-01"),
    row(21, "notification", "Nortification date", "2027-04-20"),
    row(22, "camera_ready", "Pre-workshop final/cam-ready versions", "2027-04-30"),
    row(23, "early_registration", "Payment deadline, early bird rate", "2027-04-15"),
    row(24, "other", "Welcome dinner", "2027-06-24", status="tentative"),
    row(25, "camera_ready", "Revised papers", "2027-06-05", status="tentative"),
    row(26, "event", "Tutorials", "2027-06-21..2027-06-23"),
    row(27, "other", "Kelp night", "2027-06-26", "14:20–17:40", "America/Los_Angeles"),
    row(28, "other", "Kelp day", "2027-06-27", "10:00–12:30", "America/Los_Angeles"),
    row(29, "submission_deadline", "Late submissions", "2027-04-18", "23:55", "America/Sao_Paulo"),
    row(30, "abstract_deadline", "Abstract Submission Deadline", "2027-06-15", "23:59", "AoE", replaces=1),
    row(
        30,
        "abstract_deadline",
        "Abstract Submission Deadline",
        "2027-05-25",
        "23:59",
        "AoE",
        status="superseded",
        inferred=("year",),
    ),
    row(31, "opening", "Payment via the bank opens", "2027-03-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
