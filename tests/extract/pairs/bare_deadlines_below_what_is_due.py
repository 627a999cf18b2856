from tests.extract.reading import row

DATES = [
    row(5, "event", "날짜", "2027-07-22..2027-07-26"),
    row(9, "registration_deadline", "Deadline", "2027-05-03"),
    row(13, "abstract_deadline", "Closing date", "2027-04-04"),
    row(17, "registration_deadline", "締切", "2027-04-20"),
    row(21, "submission_deadline", "Timeline: Send in your application", "2027-04-01", "", "AoE"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
