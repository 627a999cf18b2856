from tests.extract.reading import row

DATES = [
    row(5, "event", "Fourth Workshop on Slow Lamps (SLAMP 2027)", "2027-06-24..2027-06-25"),
    row(9, "other", "Training data", "2027-02-02"),
    row(9, "registration_deadline", "Registration for both tracks closes", "2027-03-10", "18:00", "Europe/Brussels"),
    row(10, "opening", "Submissions open", "2027-02-03"),
    row(10, "other", "Programme", "2027-06-04"),
    row(12, "event", "Online session", "2027-10-08"),
    row(12, "event", "Public lecture", "2027-06-23", "18:30", "Europe/Brussels"),
    row(13, "event", "Winter school", "2027-11-08..2027-11-12"),
    row(13, "submission_deadline", "Poster", "2027-05-01"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
