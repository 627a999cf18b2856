from tests.extract.reading import row

DATES = [row(7, "submission_deadline", "Paper submission", "2027-05-03")]
UNDATED: list[object] = []
IGNORED = [(9, "March 27th", "own-date")]
