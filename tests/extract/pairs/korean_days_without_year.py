from tests.extract.reading import row

DATES = [
    row(4, "registration_deadline", "참가 신청", "2027-09-08..2027-09-23", "09:00–17:00", inferred=("year",)),
    row(5, "event", "예선 대회", "2027-10-10", "14:00–17:00", inferred=("year",)),
    row(6, "event", "본선 대회", "2027-11-21", "09:00–19:00", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
