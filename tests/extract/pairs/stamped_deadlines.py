from tests.extract.reading import row

DATES = [
    row(8, "registration_deadline", "The registration deadline (extended)", "2027-10-31"),
    row(10, "abstract_deadline", "Abstract submission deadline (extended)", "2027-07-28"),
]
UNDATED: list[object] = []
IGNORED = [
    (7, "27.10.2027", "news"),
    (8, "27.10.2027", "news"),
    (9, "24.10.2027", "news"),
    (10, "23.07.2027", "news"),
    (11, "15.05.2027", "news"),
]
