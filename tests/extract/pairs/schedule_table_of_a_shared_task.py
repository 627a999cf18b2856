from tests.extract.reading import row

DATES = [
    row(5, "other", "Sample set release", "2026-11-17"),
    row(6, "other", "Development data for task A", "2027-01-26", status="superseded"),
    row(6, "other", "Development data for task A", "2027-02-02", replaces=1),
    row(7, "other", "Send results to participants", "2027-05-11"),
    row(8, "submission_deadline", "Submission of working notes", "2027-05-28"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
