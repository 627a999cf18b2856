"""Where an event takes place."""

import pytest

from callboard.extract.place import named_places, place_in

from .events import event, row

PLACES = {
    "in a sentence": ("The workshop will be held in Long Beach, California on 4 May 2031.", "Long Beach, California"),
    "at an institution in a city": (
        "The workshop takes place at the University of Oslo in Oslo, Norway.",
        "University of Oslo, Oslo, Norway",
    ),
    "the first known country wins": (
        "The workshop will be held in Sandvik. It will be held in Oslo, Norway.",
        "Oslo, Norway",
    ),
    "where we meet": ("We meet on 4 May 2031 in Oslo, Norway, and bring boats.", "Oslo, Norway"),
    "where we meet on no day": ("We meet in Oslo, Norway, every week.", None),
    "a label and online": ("**Where:** Room 5, Oslo, and online", "Room 5, Oslo"),
    "an unknown place": ("The workshop will be held in Sandvik.", "Sandvik"),
    "two unknown places": ("The workshop will be held in Sandvik near many boats in Holmvik.", "Sandvik"),
    "a label": ("Venue: Harbour Hall, Oslo", "Harbour Hall, Oslo"),
    "a bold label in a list": ("- **Location**: Oslo, Norway (hybrid)", "Oslo, Norway"),
    "a label with a sentence": ("Where: it will be in Oslo, Norway", "Oslo, Norway"),
    "a heading": ("### Venue\n\nHarbour Hall<br>Oslo\n", "Harbour Hall, Oslo"),
    "a heading over prose": (f"### Venue\n\nWe are glad. {'We like it here. ' * 10}\n", None),
    "a label without a place": ("Venue: to be announced", None),
    "an online venue": ("Location: online", None),
    "two sentences": ("Location: It is far. You will see.", None),
    "a line of place and day": ("### Salvador, BA, Brazil, October 15-18, 2031", "Salvador, BA, Brazil"),
    "Rio, whose name holds a month": ("22 September, 2031 Rio de Janeiro, Brazil", "Rio de Janeiro, Brazil"),
    "a line and a sentence that goes on": (
        "4-5 May 2031, Utrecht University, the Netherlands\n\nIt will take place in Motion at the Department of Tides.",
        "Utrecht University, the Netherlands",
    ),
    "a line and a sentence that says more": (
        "4-5 May 2031, Bern, Switzerland\n\nThe workshop will be held at Sea House, Bern, Switzerland.",
        "Sea House, Bern, Switzerland",
    ),
    "a label with a map": ("Venue: Sea House, Oslo (see map)", "Sea House, Oslo"),
    "a label with a host": ("Venue: co-located with NordML 2031, Bern, Switzerland", "Bern, Switzerland"),
    "a label with a day": ("Place: 4-6 May, 2031, Lund (Sweden)", "Lund (Sweden)"),
    "a label with a day alone": ("Place: 4 May, 2031", None),
    "code in place of a label": ('Where: "invited", true', None),
    "a room, where nothing says more": ("Room: Blue Hall 5", "Blue Hall 5"),
    "a room, where something says more": ("Room: 5\n\n### Lund, Sweden, October 15-18, 2031", "Lund, Sweden"),
    "in a room of a house": (
        "The workshop will be held in Room 5 at the Lund Convention Center on 4 May 2031.",
        "Lund Convention Center",
    ),
    "a subject in a name": (
        "The Summer School in Logic, Language, and Moss (SLLM) will be held at Lund University.",
        "Lund University",
    ),
    "a state in brackets": ("The workshop will be held in Santa Cruz (CA, USA).", "Santa Cruz"),
    "a track": ("The workshop will be held in a Short Paper Track.", None),
    "meetings": ("The workshop will be held at ACM CCS.", None),
    "a numbered label": ("## 三、会议地点\n\n海洋大学", "海洋大学"),
    "a line of day and place": ("4-5 May 2031, Bern, Switzerland", "Bern, Switzerland"),
    "a line of a day alone": ("4-5 May 2031, come along", None),
    "Chinese": ("### 地點\n\n[海洋館](/map)  \n基隆市海濱路 1 號\n", "海洋館, 基隆市海濱路 1 號"),
    "last year's": ("Last year the workshop was held in Oslo, Norway.", None),
    "a meeting": ("The workshop will be held at NORDML.", None),
    "a month": ("The workshop will be held in May 2031.", None),
    "a language": ("The workshop will be held in English.", None),
    "a publisher": ("We publish in Springer.", None),
    "code": ("    The workshop will be held in Oslo, Norway.", None),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_places(text, expected):
    assert event(text).place == expected


def test_the_line_of_its_day_may_name_the_place():
    assert event("", dates=(row(quote="Workshop: 4 May 2031, Oslo, Norway"),)).place == "Oslo, Norway"
    assert event("", dates=(row(quote="Workshop: 4 May 2031, Room Five, Second Floor"),)).place is None


def test_a_title_may_name_the_place():
    assert event("", "Workshop on Tides, Oslo, Norway, 4 May 2031", (row(),)).place == "Oslo, Norway"


def test_a_place_ends_at_a_month_or_an_event():
    assert place_in("It is in Oslo, Norway, May Workshop") == "Oslo, Norway"
    assert place_in("It is in Oslo May 4") == "Oslo"


def test_named_places_need_a_country_or_a_day():
    text = "In Python we met in Oslo on 4 May, in Rome, Italy"
    assert named_places(text, [(28, 33)]) == ["Oslo", "Rome, Italy"]
