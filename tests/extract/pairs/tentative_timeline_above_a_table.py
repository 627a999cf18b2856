from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "Papers due", "2027-12-19", "", "AoE", status="tentative", source="inherited"),
    row(8, "submission_deadline", "Pre-reviewed", "2028-01-05", "", "AoE", status="tentative", source="inherited"),
    row(9, "notification", "Notification of acceptance", "2028-01-23", status="tentative"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
