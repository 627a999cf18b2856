from tests.extract.reading import row

DATES = [
    row(7, "registration_deadline", "Registration", "2027-10-09"),
    row(13, "other", "Student grants", "2027-10-02"),
    row(19, "abstract_deadline", "Abstract submission", "2027-10-09"),
    row(23, "submission_deadline", "Our call for demonstrations", "2027-10-16"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
