DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (4, "20 al 24 de octubre de 2027", "past-event"),
]
