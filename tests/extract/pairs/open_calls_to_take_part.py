from tests.extract.reading import row

DATES = [
    row(6, "submission_deadline", "It will run", "2027-01-10..2027-01-27"),
    row(8, "submission_deadline", "Send the charts to charts@example.org", "2027-05-03..2027-05-09"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
