from tests.extract.reading import row

DATES = [
    row(3, "notification", "Notification of oral/poster presentation and workshop acceptance", "2027-02-01"),
    row(4, "abstract_deadline", "Deadline for abstract and travel award submission", "2027-02-11"),
    row(5, "submission_deadline", "Deadline for school papers and award applications", "2027-02-12"),
    row(6, "other", "Deadline for reduced price accomodation booking", "2027-02-13"),
    row(7, "opening", "Poster call announced", "2027-02-14"),
    row(8, "event", "Industry presentations", "2027-03-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
