from tests.extract.reading import row

DATES = [
    row(5, "opening", "Call for posters: Open", "2027-03-03", "", "AoE"),
    row(5, "submission_deadline", "Call for posters: Close", "2027-04-01", "", "AoE"),
    row(6, "opening", "Registration: Open", "2027-05-01", "", "AoE"),
    row(6, "registration_deadline", "Registration: Close", "2027-05-09", "", "AoE"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
