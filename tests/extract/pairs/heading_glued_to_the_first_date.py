from tests.extract.reading import row

DATES = [
    row(4, "abstract_deadline", "Abstract deadline", "2027-04-15", inferred=("year",)),
    row(5, "notification", "Notification of accepted abstracts", "2027-05-05", inferred=("year",)),
    row(6, "event", "Code fest 2027", "2027-07-08..2027-07-09", inferred=("year",)),
    row(7, "event", "EELS 2027", "2027-07-10..2027-07-11", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
