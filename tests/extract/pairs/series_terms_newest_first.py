from tests.extract.reading import row

DATES = [
    row(8, "event", "Ann Bell", "2027-11-16"),
    row(9, "event", "Waves", "2027-11-02"),
    row(10, "event", "Wells", "2027-09-28"),
]
UNDATED: list[object] = []
IGNORED = [
    (5, "Fall 2027", "not-a-day"),
    (13, "Spring 2027", "not-a-day"),
    (16, "May 25, 2027", "not-a-deadline"),
    (17, "Apr. 27, 2027", "not-a-deadline"),
    (18, "Apr. 20, 2027", "not-a-deadline"),
]
