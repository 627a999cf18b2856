from tests.extract.reading import row

DATES = [
    row(5, "event", "Atelier", "2027-06-05"),
    row(5, "submission_deadline", "Articles complets", "2027-03-03"),
    row(7, "submission_deadline", "Submission deadline", "2027-05-10", replaces=1),
    row(7, "submission_deadline", "Submission deadline", "2027-04-26", status="superseded"),
    row(7, "notification", "Authors will hear from us", "2027-05-25"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
