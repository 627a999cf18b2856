from tests.extract.reading import row

DATES = [
    row(7, "event", "Waves that remember - Ann Bell", "2027-07-23"),
    row(9, "event", "TBA - Tom Reed", "2027-07-16"),
    row(
        11,
        "event",
        "Efficient ways to measure a wave by its shadow and by the sound that it makes - Eva Lund",
        "2027-07-09",
    ),
]
UNDATED: list[object] = []
IGNORED = [
    (15, "2027-07-02", "past-event"),
    (17, "2027-06-25", "past-event"),
]
