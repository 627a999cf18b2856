from tests.extract.reading import row

DATES = [
    row(10, "event", "Date: Tuesday morning", "2027-09-28", track="Doctoral Seminar"),
    row(
        14,
        "submission_deadline",
        "Deadline for submissions",
        "2027-02-24",
        status="superseded",
        track="Doctoral Seminar",
    ),
    row(14, "submission_deadline", "Deadline for submissions", "2027-03-10", track="Doctoral Seminar", replaces=1),
    row(18, "submission_deadline", "Panel proposals and papers submission deadline", "2027-02-24", status="superseded"),
    row(18, "submission_deadline", "Panel proposals and papers submission deadline", "2027-03-10", replaces=1),
    row(20, "event", "Conference begins", "2027-09-28"),
    row(22, "event", "Conference ends", "2027-09-30"),
]
UNDATED: list[object] = []
IGNORED = [
    (6, "24 February 2027", "repeat"),
    (6, "10 March 2027", "repeat"),
]
