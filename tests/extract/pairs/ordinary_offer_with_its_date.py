DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (3, "3 de mayo de 2027", "own-date"),
]
