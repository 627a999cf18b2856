from tests.extract.reading import row

DATES = [
    row(5, "other", "Competition announcement", "2027-03-01"),
    row(6, "submission_deadline", "Tool papers (no camera-ready asked)", "2027-05-03"),
    row(7, "camera_ready", "Accepted papers due (camera-ready version)", "2027-06-20"),
    row(8, "other", "Workshop materials online", "2027-06-28"),
    row(9, "event", "Workshop", "2027-07-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
