from tests.extract.reading import row

DATES = [
    row(3, "submission_deadline", "Papers due", "2027-06-04", "", "AoE", status="superseded", inferred=("year",)),
    row(3, "submission_deadline", "Papers due", "2027-06-11", "", "AoE", inferred=("year",), replaces=1),
    row(5, "abstract_deadline", "Abstracts", "2027-02-01", status="superseded", inferred=("year",)),
    row(5, "abstract_deadline", "Abstracts", "2027-02-14", inferred=("year",), replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
