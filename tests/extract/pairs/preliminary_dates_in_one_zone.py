from tests.extract.reading import row

DATES = [
    row(
        9,
        "submission_deadline",
        "Early-bird submission deadline",
        "2027-01-22",
        "",
        "AoE",
        status="tentative",
        source="inherited",
    ),
    row(
        10,
        "submission_deadline",
        "Submission deadline",
        "2027-02-28",
        "",
        "AoE",
        status="superseded",
        source="inherited",
        inferred=("year",),
    ),
    row(
        10,
        "submission_deadline",
        "Submission deadline",
        "2027-03-03",
        "",
        "AoE",
        status="tentative",
        source="inherited",
        replaces=1,
    ),
    row(
        11,
        "camera_ready",
        "Soumission des résumés révisés",
        "2027-04-30",
        "",
        "AoE",
        status="tentative",
        source="inherited",
    ),
    row(12, "event", "Workshop", "2027-05-27", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
