from tests.extract.reading import row

DATES = [
    row(5, "event", "Tideline Workshop 2027", "2027-06-14"),
    row(9, "abstract_deadline", "Abstract registration", "2027-02-11", status="superseded"),
    row(9, "abstract_deadline", "Abstract registration", "2027-02-20", replaces=1),
    row(10, "submission_deadline", "Papers", "2027-03-03", status="superseded"),
    row(10, "submission_deadline", "Papers", "2027-03-10", replaces=1),
    row(11, "other", "Deadline for notifying us that you intend to bring a demo", "2027-03-01"),
    row(12, "other", "Workshop website to be published", "2027-01-09"),
    row(13, "notification", "Reviews sent to authors", "2027-04-20"),
    row(14, "rebuttal", "Responses to reviewers", "2027-04-25"),
    row(15, "notification", "Announcement of winners", "2027-05-02"),
    row(16, "camera_ready", "Final revision", "2027-05-20"),
    row(17, "event", "Welcome reception", "2027-06-13"),
    row(21, "submission_deadline", "New deadline", "2027-05-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
