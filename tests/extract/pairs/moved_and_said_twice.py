from tests.extract.reading import row

DATES = [
    row(11, "submission_deadline", "Submission deadline", "2027-02-05", status="superseded"),
    row(11, "submission_deadline", "Submission deadline", "2027-02-08", replaces=1),
    row(12, "abstract_deadline", "Poster abstract submission", "2027-03-01"),
    row(13, "event", "Workshop", "2027-05-06"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "February 5, 2027", "repeat"),
    (5, "February 8, 2027", "repeat"),
    (7, "1 March 2027", "repeat"),
]
