from tests.extract.reading import row

DATES = [
    row(5, "event", "Konferencja nie jest płatna i odbędzie się w dniach", "2027-05-12..2027-05-14"),
    row(7, "submission_deadline", "Zgłoszenia referatów należy przesłać", "2027-03-15"),
    row(7, "registration_deadline", "Rejestracja dla uczestników trwa", "2027-04-02"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
