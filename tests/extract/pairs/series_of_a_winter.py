from tests.extract.reading import row

DATES = [
    row(8, "event", "Anna Bell (Kiel): Wellen", "2027-10-18"),
    row(10, "event", "Tom Reed (Lübeck): Wir messen die See", "2027-11-08"),
    row(11, "event", "Wintersemester 2027/28", "2028-01-10"),
]
UNDATED: list[object] = []
IGNORED = [
    (9, "25.10.2027", "not-a-deadline"),
]
