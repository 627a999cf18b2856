from tests.extract.reading import row

DATES = [
    row(6, "event", "salle 3 : Anne Cloche, « Les vagues »", "2027-05-14", "10:00–12:00"),
    row(7, "event", "salle 3 : Thomas Roseau, titre à préciser", "2027-05-28", "10:00–12:00", status="tentative"),
]
UNDATED: list[object] = []
IGNORED = [
    (11, "vendredi 30 avril 2027, 10h-12h", "past-event"),
]
