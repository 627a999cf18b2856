from tests.extract.reading import row

DATES = [
    row(9, "event", "The treatment of rust", "2027-05-14"),
]
UNDATED: list[object] = []
IGNORED = [
    (15, "7 April 2027", "not-a-deadline"),
    (16, "3 March 2027", "not-a-deadline"),
    (17, "3 February 2027", "not-a-deadline"),
    (18, "6 January 2027", "not-a-deadline"),
]
