from tests.extract.reading import row

DATES = [
    row(7, "abstract_deadline", "Abstract deadline", "2027-01-15", "23:59", "AoE"),
    row(8, "submission_deadline", "Paper submission", "2027-01-22", "12:00", "UTC"),
    row(9, "submission_deadline", "Demo submission", "2027-01-25", "23:59", "America/Los_Angeles"),
    row(10, "submission_deadline", "Poster deadline", "2027-01-29", "23:59", "AoE"),
    row(10, "submission_deadline", "Poster deadline", "2027-01-30", "15:00", "UTC+01:00", inferred=("year",)),
    row(11, "camera_ready", "Camera-ready", "2027-03-01", "23:59", "AoE"),
    row(12, "event", "Workshop", "2027-05-03", "22:00", "UTC+02:00"),
    row(18, "submission_deadline", "Track A submission", "2027-06-10", "23:59", "AoE"),
    row(19, "submission_deadline", "Track B submission", "2027-06-11", "11:59", "UTC"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "January 16, 12:59 CET", "repeat"),
    (9, "January 26, 8:59 AM CET", "repeat"),
    (11, "2 March 2027, 13:00 Europe/Paris", "repeat"),
    (12, "4 May 2027, 05:00 JST", "repeat"),
    (14, "January 25, 2027, 23:59 PST", "repeat"),
    (14, "January 26, 2027, 7:59 UTC", "repeat"),
]
