from tests.extract.reading import row

DATES = [
    row(5, "registration_deadline", "Registration deadline and submission open", "2027-05-03"),
    row(6, "submission_deadline", "Sample data submission deadline", "2027-05-04"),
    row(7, "submission_deadline", "Commitment date", "2027-05-05"),
    row(8, "opening", "Inicio recepción de propuestas", "2027-05-06"),
    row(9, "opening", "投稿サイトオープン（先着順）", "2027-05-07"),
    row(10, "submission_deadline", "論文投稿〆切", "2027-05-08"),
    row(11, "other", "rooms publish their plans", "2027-05-09"),
    row(12, "other", "Website is online", "2027-05-10"),
    row(13, "camera_ready", "RSE track: Finale Version", "2027-12-15"),
    row(14, "event", "Kick-off and posters", "2027-05-11"),
    row(15, "submission_deadline", "Invio degli articoli", "2028-02-28", status="tentative"),
    row(16, "event", "SeaChart 2027 – Meet again", "2027-09-03..2027-09-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
