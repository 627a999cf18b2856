from tests.extract.reading import row

DATES = [
    row(9, "submission_deadline", "Paper submission", "2027-02-10", "23:59", "AoE"),
    row(10, "notification", "Author notification", "2027-03-15"),
    row(11, "camera_ready", "Camera-ready version due", "2027-04-01"),
    row(12, "early_registration", "Early-bird registration ends", "2027-04-20"),
    row(13, "event", "Workshop", "2027-06-03..2027-06-04"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "3-4 June 2027", "repeat"),
]
