from tests.extract.reading import row

DATES = [
    row(4, "registration_deadline", "Registration", "2027-09-20"),
]
UNDATED: list[object] = []
IGNORED = [
    (2, "11 September 2027", "title"),
]
