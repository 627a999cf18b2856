from tests.extract.reading import row

DATES = [
    row(4, "event", "Lea Brandi, Le maree: risultati di uno studio pilota", "2027-04-21"),
    row(5, "event", "Giulio Zeni, Documentare un faro", "2027-04-29"),
    row(6, "event", "Elio Campi, Campionare la nebbia", "2027-05-05"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
