from tests.extract.reading import row

DATES = [
    row(5, "submission_deadline", "Full paper submission deadline", "2027-05-13", status="superseded"),
    row(5, "submission_deadline", "Full paper submission deadline", "2027-05-31", status="superseded"),
    row(5, "submission_deadline", "Full paper submission deadline", "2027-06-04", replaces=2),
    row(6, "opening", "Registration link (opened)", "2027-06-25"),
    row(7, "early_registration", "End of the early registration", "2027-07-13"),
    row(8, "camera_ready", "Submission of final material", "2027-07-20"),
    row(9, "event", "Conference", "2027-09-03..2027-09-04"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
