from tests.extract.reading import row

DATES = [
    row(3, "opening", "shared task starts", "2027-02-20"),
    row(5, "submission_deadline", "Deadline for system output", "2027-04-05"),
    row(7, "submission_deadline", "System papers due", "2027-05-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
