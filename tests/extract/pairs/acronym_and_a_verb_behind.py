from tests.extract.reading import row

DATES = [
    row(5, "event", "TideConf 2027 正在征集演讲", "2027-03-09..2027-03-11"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
