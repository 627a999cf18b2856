from tests.extract.reading import row

DATES = [
    row(9, "abstract_deadline", "Abstract deadline", "2027-04-03", "", "AoE", inferred=("year",)),
    row(10, "submission_deadline", "Paper deadline", "2027-04-10", "", "AoE", status="superseded", inferred=("year",)),
    row(10, "submission_deadline", "Paper deadline", "2027-04-24", inferred=("year",), replaces=1),
    row(11, "notification", "Notification", "2027-05-15", inferred=("year",)),
    row(12, "camera_ready", "Final version", "2027-06-01", inferred=("year",)),
    row(13, "event", "Workshop", "2027-06-28", status="superseded", inferred=("year",)),
    row(13, "event", "Workshop", "2027-06-29", inferred=("year",), replaces=1),
]
UNDATED: list[object] = []
IGNORED = [
    (3, "June 28 - July 4, 2027", "not-a-deadline"),
    (5, "29 June 2027", "repeat"),
]
