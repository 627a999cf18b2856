DATES: list[object] = []
UNDATED: list[object] = []
IGNORED: list[object] = []
