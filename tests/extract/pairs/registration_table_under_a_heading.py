from tests.extract.reading import row

DATES = [
    row(10, "early_registration", "Early", "2027-02-28", "12:00", "UTC", source="inherited"),
    row(11, "registration_deadline", "Normal", "2027-03-20", "12:00", "UTC", source="inherited"),
    row(12, "registration_deadline", "Late", "2027-04-14", "12:00", "UTC", source="inherited"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
