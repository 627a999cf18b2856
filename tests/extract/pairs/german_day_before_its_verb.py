from tests.extract.reading import row

DATES = [
    row(5, "event", "Netzwerktreffen Watt und Wetter", "2027-06-09"),
    row(5, "submission_deadline", "Beiträge", "2027-04-30"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
