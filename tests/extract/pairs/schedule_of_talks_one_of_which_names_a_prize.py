from tests.extract.reading import row

DATES = [
    row(7, "event", "Dates", "2027-05-03"),
    row(8, "event", "No meeting (strike)", "2027-05-10"),
    row(9, "event", "The award-winning lighthouse", "2027-05-17"),
    row(10, "event", "Ferries of the north", "2027-05-24"),
    row(11, "event", "What harbours remember", "2027-05-31"),
    row(12, "event", "Ropes, knots and sails", "2027-06-07"),
    row(13, "event", "Closing round", "2027-06-14"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
