from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Paper submission", "2027-05-13", "", "AoE", source="inherited", inferred=("year",)),
    row(5, "notification", "Notification of acceptance", "2027-05-27", inferred=("year",)),
    row(6, "early_registration", "Early registration", "2027-06-01", "", "AoE", source="inherited", inferred=("year",)),
    row(7, "event", "LOOM workshop", "2027-07-19", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
