from tests.extract.reading import row

DATES = [
    row(10, "submission_deadline", "Submission", "2027-05-03", track="Workshop papers"),
    row(14, "notification", "Notification", "2027-06-01", track="Workshop papers"),
    row(18, "submission_deadline", "Submission", "2027-05-03", track="Posters"),
    row(19, "notification", "Notification", "2027-06-01", track="Posters"),
    row(23, "submission_deadline", "Submission", "2027-05-03", track="Demos"),
    row(27, "registration_deadline", "Registration deadline", "2027-06-30"),
]
UNDATED: list[object] = []
IGNORED = [
    (28, "3 May 2027", "repeat"),
]
