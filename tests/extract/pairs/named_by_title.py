from tests.extract.reading import row

DATES = [
    row(9, "early_registration", "Early bird", "2027-03-15"),
    row(14, "registration_deadline", "Registration deadline", "2027-05-05"),
    row(15, "event", "The Fifth Estuary Logic Day 2027", "2027-05-14"),
    row(19, "event", "Fjord Conference 2027", "2027-07-22..2027-07-26"),
]
UNDATED: list[object] = []
IGNORED = [
    (9, "March 15, 2027", "repeat"),
]
