from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "発表応募〆切", "2027-05-08", "23:59", "Asia/Tokyo", replaces=1),
    row(
        5,
        "submission_deadline",
        "発表応募〆切",
        "2027-04-24",
        "23:59",
        "Asia/Tokyo",
        status="superseded",
        inferred=("year",),
    ),
]
UNDATED: list[object] = []
IGNORED = [
    (3, "5月8日", "repeat"),
    (3, "2027年4月24日", "repeat"),
]
