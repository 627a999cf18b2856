from tests.extract.reading import row

DATES = [
    row(10, "other", "Entwicklungsdaten sind verfügbar ab", "2026-09-02"),
    row(12, "other", "Auswertungsphase endet", "2027-01-31"),
    row(
        14,
        "submission_deadline",
        "Abgabe der Systembeschreibungen",
        "2027-02-28",
        "23:59",
        "AoE",
        status="tentative",
        source="inherited",
    ),
    row(
        16,
        "camera_ready",
        "Fertigstellung des Artikels",
        "2027-04-21",
        "23:59",
        "AoE",
        status="tentative",
        source="inherited",
    ),
    row(
        20,
        "submission_deadline",
        "Nutzen Sie unsere Plattform, um Ihre Ergebnisse",
        "2027-01-30",
        "23:59",
        "AoE",
        source="inherited",
    ),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
