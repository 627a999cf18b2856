from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Deadline of talks", "2027-05-10", status="superseded"),
    row(8, "submission_deadline", "Deadline of talks", "2027-05-22", replaces=1),
    row(9, "submission_deadline", "Papers due", "2027-06-03", status="superseded"),
    row(9, "submission_deadline", "Papers due", "2027-06-09", replaces=1),
    row(10, "submission_deadline", "Papers of students due", "2027-06-11", replaces=1),
    row(10, "submission_deadline", "Papers of students due", "2027-06-04", status="superseded"),
    row(11, "event", "Workshop", "2027-09-26..2027-09-27"),
    row(12, "event", "Tutorials", "2027-09-28..2027-09-29"),
    row(13, "event", "Summer school", "2027-10-01..2027-10-02"),
    row(14, "other", "Excursion", "2027-10-05..2027-10-06"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
