from tests.extract.reading import row

DATES = [
    row(5, "event", "Come to the kickoff", "2027-06-29"),
    row(13, "other", "Tutorial materials/website", "2027-06-03"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "29 June 2027", "repeat"),
]
