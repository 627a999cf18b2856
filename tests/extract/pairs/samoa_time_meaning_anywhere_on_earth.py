from tests.extract.reading import row

DATES = [
    row(5, "abstract_deadline", "Abstracts", "2027-05-07", "23:59", "AoE", source="inherited"),
    row(6, "submission_deadline", "Full papers", "2027-05-14", "23:59", "AoE", source="inherited"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
