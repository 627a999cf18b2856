from tests.extract.reading import row

DATES = [
    row(
        7,
        "abstract_deadline",
        "wysłanie formularza zgłoszeniowego z tytułem oraz krótkim streszczeniem",
        "2022-09-25",
        status="superseded",
    ),
    row(
        7,
        "abstract_deadline",
        "wysłanie formularza zgłoszeniowego z tytułem oraz krótkim streszczeniem",
        "2022-10-07",
        replaces=1,
    ),
    row(8, "notification", "informacja o akceptacji zgłoszenia", "2022-10-08"),
    row(9, "other", "wpłata opłaty konferencyjnej", "2022-10-25"),
    row(10, "registration_deadline", "rejestracja na warsztaty", "2022-10-28"),
    row(11, "camera_ready", "nadsyłanie ostatecznej wersji", "2022-11-15"),
    row(12, "event", "Konferencja", "2022-12-01..2022-12-03"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
