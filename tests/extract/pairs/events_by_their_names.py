from tests.extract.reading import row

DATES = [
    row(9, "submission_deadline", "CFP Closes", "2027-02-20"),
    row(10, "notification", "CFP Responses Sent", "2027-03-01"),
    row(11, "other", "Financial support priority deadline", "2027-03-05"),
    row(12, "event", "BSidesRoc", "2027-03-23"),
    row(13, "event", "State of the Map 2027", "2027-08-19..2027-08-21"),
    row(14, "event", "ESWC", "2027-06-01..2027-06-05"),
    row(15, "other", "GPU", "2027-03-07"),
    row(16, "other", "AB", "2027-03-08"),
    row(17, "other", "Annual Report 2026", "2027-03-09"),
    row(18, "other", "Blue Pennant", "2027-07-06..2027-07-08"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
