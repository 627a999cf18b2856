from tests.extract.reading import row

DATES = [
    row(
        6,
        "event",
        "Second International Workshop on Tarns, Bogs and the Instruments That Get Lost in Them",
        "2027-05-22",
    ),
    row(10, "submission_deadline", "Papers of six pages", "2027-02-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
