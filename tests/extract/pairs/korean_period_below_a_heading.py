from tests.extract.reading import row

DATES = [
    row(5, "registration_deadline", "기간", "2027-06-19..2027-07-28"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
