from tests.extract.reading import row

DATES = [
    row(4, "submission_deadline", "Deadline for submissions to the eel compiler workshop", "2026-09-04"),
    row(4, "event", "Next Bergen social", "2026-09-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
