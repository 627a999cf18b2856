from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Deadline for papers", "2027-05-03", status="superseded"),
    row(5, "submission_deadline", "Deadline for papers", "2027-05-10", replaces=1),
    row(9, "submission_deadline", "Poster deadline", "2027-05-11", replaces=1),
    row(9, "submission_deadline", "Poster deadline", "2027-05-04", status="superseded"),
    row(13, "submission_deadline", "Frist (bisher)", "2027-05-05", status="superseded"),
    row(13, "submission_deadline", "Frist (bisher)", "2027-05-12", replaces=1),
    row(17, "submission_deadline", "Date limite", "2027-05-06", status="superseded"),
    row(17, "submission_deadline", "Date limite", "2027-05-13", replaces=1),
    row(21, "abstract_deadline", "New abstract deadline", "2027-05-14", replaces=1),
    row(23, "abstract_deadline", "Abstract deadline", "2027-05-07", status="superseded"),
    row(27, "event", "Because of a storm, the workshop", "2027-06-18", status="superseded"),
    row(27, "event", "Because of a storm, the workshop", "2027-07-04", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
