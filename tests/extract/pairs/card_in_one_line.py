from tests.extract.reading import row

DATES = [
    row(
        1,
        "event",
        "International Workshop on Nets and Drums for Boats and Harbours (WONDER 2027) @ TIDES",
        "2027-05-25..2027-05-29",
    ),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
