from tests.extract.reading import row

DATES = [
    row(11, "event", "Industry Day", "2028-06-03", inferred=("year",)),
    row(13, "event", "Poster session", "2028-06-04", inferred=("year",)),
    row(14, "event", "Main conference", "2028-06-04..2028-06-06", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED = [
    (18, "Jul 28th, 2027", "news"),
]
