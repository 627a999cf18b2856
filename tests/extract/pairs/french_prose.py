from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Candidatures", "2027-03-15"),
    row(5, "event", "École", "2027-07-05..2027-07-09"),
    row(7, "notification", "Résultats", "2027-04-12"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "15 mars 2027", "repeat"),
]
