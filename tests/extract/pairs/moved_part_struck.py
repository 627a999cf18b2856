from tests.extract.reading import row

DATES = [
    row(3, "abstract_deadline", "Abstract submission", "2026-12-19", "", "AoE", replaces=1),
    row(3, "abstract_deadline", "Abstract submission", "2026-12-07", "", "AoE", status="superseded"),
    row(4, "submission_deadline", "Paper submission", "2026-12-08", status="superseded", inferred=("year",)),
    row(4, "submission_deadline", "Paper submission", "2026-12-15", status="superseded", inferred=("year",)),
    row(4, "submission_deadline", "Paper submission", "2026-12-22", replaces=2),
    row(5, "registration_deadline", "Registration", "2027-01-03", status="superseded"),
    row(5, "registration_deadline", "Registration", "2027-01-10", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
