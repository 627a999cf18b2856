from tests.extract.reading import row

DATES = [
    row(8, "event", "Ann Bell", "2027-05-07"),
    row(20, "event", "Tom Reed", "2027-06-04"),
    row(28, "event", "Eva Lund", "2027-07-02"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
