DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (9, "13 de noviembre de 2025 a las 14h", "past-event"),
    (10, "13 de febrero de 2026 a las 14h", "past-event"),
]
