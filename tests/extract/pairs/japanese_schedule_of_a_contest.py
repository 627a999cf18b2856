from tests.extract.reading import row

DATES = [
    row(7, "submission_deadline", "エントリー締切", "2027-11-02..2027-11-09", inferred=("year",)),
    row(8, "other", "参加者向けガイドライン配布", "2027-11-09..2027-11-27", inferred=("year",)),
    row(9, "event", "TIDEHACKS HACKATHON", "2027-11-28..2027-11-29", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
