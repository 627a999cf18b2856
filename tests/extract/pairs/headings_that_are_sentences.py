from tests.extract.reading import row

DATES = [
    row(4, "event", "33rd Symposium on Tides and Nets, Hot Tides (HotT 2027)", "2027-08-18..2027-08-20"),
    row(6, "submission_deadline", "Submission deadline", "2027-05-19", inferred=("year",), replaces=1),
    row(6, "submission_deadline", "Submission deadline", "2027-05-10", status="superseded", inferred=("year",)),
    row(7, "notification", "Notification deadline", "2027-06-22", inferred=("year",)),
    row(11, "submission_deadline", "The last day for demos", "2027-06-28"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
