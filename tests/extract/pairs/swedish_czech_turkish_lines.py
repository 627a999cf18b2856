from tests.extract.reading import row

DATES = [
    row(7, "registration_deadline", "Sista anmälningsdag", "2027-03-01"),
    row(8, "notification", "Besked om antagning", "2027-03-15"),
    row(9, "event", "Konferensen", "2027-05-04"),
    row(10, "registration_deadline", "Uzávěrka přihlášek", "2027-03-02"),
    row(11, "notification", "Oznámení o přijetí", "2027-03-16"),
    row(12, "submission_deadline", "Son başvuru tarihi", "2027-03-03"),
    row(13, "event", "Çalıştay", "2027-05-06"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
