from tests.extract.reading import row

DATES = [
    row(11, "event", "Principios de la Ciencia Abierta", "2025-04-07", "17:00–20:00", inferred=("year",)),
    row(12, "event", "Datos Abiertos", "2025-04-23", "17:00–20:00", inferred=("year",)),
    row(13, "event", "Código Abierto", "2025-05-12", "17:00–20:00"),
    row(14, "abstract_deadline", "Envío de resúmenes", "2025-02-28", track="Día/hora", inferred=("year",)),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
