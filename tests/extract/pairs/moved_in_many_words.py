from tests.extract.reading import row

DATES = [
    row(5, "event", "Dune Workshop 2027", "2027-06-14"),
    row(9, "abstract_deadline", "Abstracts", "2027-03-01", status="superseded"),
    row(9, "abstract_deadline", "Abstracts", "2027-03-08", replaces=1),
    row(10, "submission_deadline", "Papers", "2027-03-10", replaces=1),
    row(10, "submission_deadline", "Papers", "2027-03-03", status="superseded"),
    row(11, "submission_deadline", "Demos", "2027-03-11", replaces=1),
    row(11, "submission_deadline", "Demos", "2027-03-04", status="superseded", inferred=("year",)),
    row(12, "submission_deadline", "Posters", "2027-03-12", replaces=1),
    row(12, "submission_deadline", "Posters", "2027-03-05", status="superseded"),
    row(13, "submission_deadline", "Soumission des tutoriels", "2027-03-06", status="superseded"),
    row(13, "submission_deadline", "Soumission des tutoriels", "2027-03-13", replaces=1),
    row(14, "submission_deadline", "Submissão de vídeos", "2027-03-14", replaces=1),
    row(14, "submission_deadline", "Submissão de vídeos", "2027-03-07", status="superseded", inferred=("year",)),
    row(15, "abstract_deadline", "講演申込締切", "2027-04-20", replaces=1),
    row(15, "abstract_deadline", "講演申込締切", "2027-04-13", status="superseded", inferred=("year",)),
    row(17, "notification", "Notification date", "2027-04-28", replaces=1),
    row(17, "notification", "Notification date", "2027-04-21", status="superseded"),
    row(21, "camera_ready", "Camera-ready papers", "2027-05-03", status="superseded"),
    row(21, "camera_ready", "Camera-ready papers", "2027-05-10", replaces=1),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
