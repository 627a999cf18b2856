from tests.extract.reading import row

DATES = [
    row(6, "abstract_deadline", "Abstract", "2027-03-03", "23:59", "AoE", source="inherited"),
    row(7, "submission_deadline", "Full paper", "2027-03-10", "23:59", "AoE", source="inherited"),
    row(8, "event", "Workshop", "2027-05-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
