from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Call open", "2027-03-03..2027-05-03"),
    row(7, "other", "Community vote open", "2027-05-12..2027-05-25"),
    row(9, "other", "Review", "2027-06-25..2027-07-17", replaces=1),
    row(9, "other", "Review", "2027-06-25..2027-07-03", status="superseded"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
