from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Paper submission deadline", "2027-05-30", "23:59", "AoE", source="inherited"),
    row(8, "camera_ready", "Camera-ready deadline", "2027-06-19", "23:59", "AoE", source="inherited"),
    row(9, "event", "Workshop day", "2027-08-09"),
    row(17, "abstract_deadline", "Abstract submission", "2027-01-25", "23:59", "AoE", source="inherited"),
    row(18, "notification", "Notification", "2027-02-15"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
