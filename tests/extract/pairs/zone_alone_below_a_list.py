from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Submission deadline", "2027-05-03", "23:59", "AoE", source="inherited"),
    row(4, "camera_ready", "Camera ready", "2027-06-04", "23:59", "AoE", source="inherited"),
    row(5, "notification", "Notification", "2027-05-20"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
