from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Charts (at most 8 pages)", "2027-03-15", "23:59", "AoE"),
    row(3, "notification", "Notification", "2027-04-15"),
    row(3, "camera_ready", "Camera-ready", "2027-05-01"),
    row(3, "event", "Workshop", "2027-06-03"),
    row(5, "abstract_deadline", "abstract", "2027-01-03"),
    row(5, "submission_deadline", "paper", "2027-01-10"),
    row(7, "submission_deadline", "Dates to remember: posters", "2027-04-03"),
    row(7, "submission_deadline", "full papers", "2027-04-10"),
    row(7, "notification", "decisions", "2027-05-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
