from tests.extract.reading import row

DATES = [
    row(8, "submission_deadline", "Submission", "2027-05-03", track="Workshop papers"),
    row(12, "notification", "Notification", "2027-06-01", track="Workshop papers"),
    row(16, "submission_deadline", "Submission", "2027-05-03", track="Posters"),
    row(17, "notification", "Notification", "2027-06-01", track="Posters"),
    row(21, "submission_deadline", "Submission", "2027-05-03", track="Demos"),
    row(25, "registration_deadline", "Registration deadline", "2027-06-30"),
]
UNDATED: list[object] = []
IGNORED = [
    (26, "3 May 2027", "repeat"),
]
