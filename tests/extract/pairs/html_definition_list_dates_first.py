from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "deadline for papers and posters", "2027-03-04", status="superseded"),
    row(3, "submission_deadline", "deadline for papers and posters", "2027-03-09", replaces=1),
    row(5, "notification", "acceptance notification", "2027-04-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
