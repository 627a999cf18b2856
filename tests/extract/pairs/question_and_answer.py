from tests.extract.reading import row

DATES = [
    row(5, "opening", "Inscrições das oficinas abrem", "2026-04-23", "09:00", inferred=("year",)),
    row(5, "event", "Oficinas de mar", "2026-05-12..2026-05-14", inferred=("year",)),
    row(
        8,
        "registration_deadline",
        "Até quando posso fazer a minha inscrição",
        "2026-05-08",
        "18:00",
        inferred=("year",),
    ),
]
UNDATED: list[object] = []
IGNORED = [
    (11, "14 de maio", "repeat"),
]
