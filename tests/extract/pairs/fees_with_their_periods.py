from tests.extract.reading import row

DATES = [
    row(7, "event", "Conference", "2027-11-06..2027-11-08"),
    row(11, "early_registration", "Early Full Conference: $755.00 (ends)", "2027-10-03"),
    row(12, "registration_deadline", "Regular Full Conference: $825.00", "2027-10-04..2027-10-31"),
    row(13, "event", "Conference dinner", "2027-11-07"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
