from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Propositions (300 mots)", "2027-03-15"),
    row(5, "camera_ready", "Textes définitifs", "2027-09-01"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "mi-avril 2027", "not-a-day"),
]
