from tests.extract.reading import row

DATES = [
    row(
        6, "abstract_deadline", "Abstract submission", "2026-06-04", "", "AoE", status="superseded", inferred=("year",)
    ),
    row(6, "abstract_deadline", "Abstract submission", "2026-06-09", "", "AoE", replaces=1),
    row(7, "submission_deadline", "Paper submission", "2026-06-12", "", "AoE"),
    row(8, "notification", "Notification", "2026-07-01"),
    row(9, "camera_ready", "Final version", "2026-07-10"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
