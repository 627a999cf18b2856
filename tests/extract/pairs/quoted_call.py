from tests.extract.reading import row

DATES = [
    row(6, "event", "Forum days", "2027-03-09..2027-03-11"),
    row(6, "event", "School days", "2027-03-06..2027-03-07", inferred=("year",)),
    row(6, "event", "Two days of sailing sprints", "2027-03-12..2027-03-13", inferred=("year",)),
    row(8, "submission_deadline", "Talks", "2026-10-03"),
    row(8, "notification", "Acceptance notifications", "2026-11-12"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
