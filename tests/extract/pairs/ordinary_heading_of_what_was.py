DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "18 y 22 de octubre de 2027", "not-a-deadline"),
]
