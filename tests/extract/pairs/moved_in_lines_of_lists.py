from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Submission deadline", "2027-05-03", status="superseded"),
    row(6, "submission_deadline", "Extended deadline", "2027-05-10", replaces=1),
    row(7, "other", "Period of bids", "2026-11-01..2027-01-10", replaces=1),
    row(7, "other", "Period of bids", "2026-11-01..2026-12-20", status="superseded"),
    row(8, "other", "Charts", "2027-05-03..2027-05-14", replaces=1),
    row(8, "other", "Charts", "2027-05-03..2027-05-10", status="superseded"),
    row(9, "rebuttal", "Rebuttal", "2027-05-05", status="superseded"),
    row(9, "rebuttal", "Rebuttal", "2027-05-12", replaces=1),
    row(10, "submission_deadline", "Posters", "2027-04-03", "23:59", "AoE", status="superseded", inferred=("year",)),
    row(10, "submission_deadline", "Posters", "2027-04-05", "23:59", "AoE", replaces=1),
    row(11, "submission_deadline", "Manuscripts", "2027-04-14", zone="AoE"),
    row(15, "notification", "Notification", "2027-03-30", track="Tutorials", replaces=1),
    row(15, "notification", "Notification", "2027-03-20", status="superseded", track="Tutorials", inferred=("year",)),
    row(19, "notification", "Notification", "2027-03-20", track="Demos"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
