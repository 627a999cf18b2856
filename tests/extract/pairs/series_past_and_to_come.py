from tests.extract.reading import row

DATES = [
    row(11, "event", "Ada Lorrain : « Lire la houle »", "2027-03-19", "10:30–12:30"),
    row(
        13,
        "event",
        "Jean Merle (Phare) : « Trois ports, et la mer : Comment on mesure ce qui bouge »",
        "2027-03-05",
        "10:30–12:30",
    ),
    row(
        15,
        "event",
        "Paula Tubal (Institut des ports) : « Les vagues, les bouées, et les longues séries de "
        "mesures du siècle dernier, relues à la lumière des satellites »",
        "2026-11-12",
        "14:00–16:00",
    ),
    row(17, "event", "Colin Gérard (Phare) : « La brume »", "2026-11-12", "12:00–14:00"),
    row(19, "event", "Maria Castel (Phare) : « La marée »", "2026-09-10", "14:00–16:00"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
