from tests.extract.reading import row

DATES = [
    row(7, "event", "Workshop", "2027-05-06", "09:00–18:00"),
    row(8, "event", "School", "2027-05-10..2027-05-11", "09:00–17:00", "UTC+02:00"),
    row(9, "event", "Sprechstunde", "2027-05-12", "09:00–18:00"),
    row(10, "event", "Treffen", "2027-05-13", "09:00–18:00"),
    row(11, "event", "Séance", "2027-05-14", "09:00–18:00"),
    row(12, "event", "Tutorial", "2027-05-15", "14:00–16:00"),
    row(13, "event", "Meeting", "2027-05-16", "15:00", "UTC+02:00"),
    row(14, "event", "Camp", "2027-05-17..2027-06-05", "09:00–17:00"),
    row(15, "event", "Panel", "2027-05-18"),
    row(16, "event", "Exam", "2027-05-19"),
    row(17, "event", "Course", "2027-05-20"),
    row(18, "event", "Retreat", "2027-05-21"),
    row(19, "event", "Excursion", "2027-05-22"),
    row(20, "event", "Night", "2027-05-23", "14:00–23:59"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
