from tests.extract.reading import row

DATES = [
    row(7, "event", "Wells and walls, Ann Bell", "2027-12-09", "15:00"),
    row(9, "event", "Rope for beginners, Tom Reed", "2027-11-18", "15:30"),
    row(13, "event", "Salt, Eva Lund", "2027-10-21", "16:15"),
]
UNDATED: list[object] = []
IGNORED = [
    (11, "4 November 2027", "not-a-deadline"),
    (15, "1 October 2027", "not-a-deadline"),
]
