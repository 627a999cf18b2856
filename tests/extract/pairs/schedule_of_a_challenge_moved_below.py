from tests.extract.reading import row

DATES = [
    row(5, "opening", "Registration opens", "2027-02-01"),
    row(
        6,
        "registration_deadline",
        "Registration ends",
        "2027-03-15",
        "23:59",
        "America/New_York",
        status="superseded",
    ),
    row(7, "other", "Simulation phase begins", "2027-04-01"),
    row(8, "other", "Simulation phase ends; results uploaded", "2027-04-20", "18:00", "America/New_York"),
    row(9, "notification", "Finalists announced", "2027-05-01"),
    row(10, "event", "On-site finals in Faro, Portugal", "2027-05-19..2027-05-23"),
    row(12, "registration_deadline", "Registration deadline", "2027-03-22", replaces=1),
]
UNDATED: list[object] = []
IGNORED = [
    (12, "Mar 10", "own-date"),
]
