from tests.extract.reading import row

DATES = [
    row(9, "opening", "Submission of academic abstracts: Begin", "2022-12-15"),
    row(9, "abstract_deadline", "Submission of academic abstracts: End", "2023-02-28", "23:59", "UTC"),
    row(10, "notification", "Announcement of accepted abstracts: End", "2023-03-15"),
    row(11, "submission_deadline", "Submission of full papers: End", "2023-04-23"),
    row(12, "notification", "Notification of papers: Begin", "2023-05-24"),
    row(14, "other", "Submitted posters", "2023-04-25..2023-04-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
