"""The event of a post: from titles, headings, sentences, links and its own dates; front matter settles."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract.event import read_event
from callboard.extract.outline import outline
from callboard.extract.place import named_places, place_in
from callboard.extract.titles import bare_name, kind_of, ordinal, read_title
from callboard.model import EventFacts, Header, ImportantDate
from callboard.read.markdown import html, tree

from .reading import read

DAY = dt.date(2031, 5, 4)


def row(label="Workshop", start=DAY, end=None, **more):
    return ImportantDate("event", label, start, 3, end=end, **more)


DEADLINE = ImportantDate("submission_deadline", "Papers", dt.date(2031, 2, 10), 28)


def event(text="", title="Call for Papers: Workshop on Tides", dates=(), **header):
    return read_event(outline(tree(html(text))), Header(**header), title, dates)


# --- titles

TITLES = {
    "host in brackets": (
        "[NordML 2031 Workshop] Call for Papers: Workshop on Tides",
        ("Workshop on Tides", None, "2031", "NordML 2031", "workshop"),
    ),
    "host after at": (
        "Call for Papers - Tidal Systems Workshop @ NordML 2031",
        ("Tidal Systems Workshop", None, "2031", "NordML 2031", "workshop"),
    ),
    "host in words": (
        "CFP: Workshop on Tides, co-located with NordML 2031",
        ("Workshop on Tides", None, "2031", "NordML 2031", "workshop"),
    ),
    "acronym in brackets": (
        "Symposium on Moss and Lichen (SOML 2030): second call for papers",
        ("Symposium on Moss and Lichen", "SOML", "2030", None, "symposium"),
    ),
    "acronym first": (
        "TIDES 2031 - The 12th Nordic Conference on Tides",
        ("12th Nordic Conference on Tides", "TIDES", "2031", None, "conference"),
    ),
    "acronym alone": ("TIDES 2031: important dates", ("TIDES 2031", "TIDES", "2031", None, None)),
    "a short year": ("Deadline extended: TIDES'31", ("TIDES 2031", "TIDES", "2031", None, None)),
    "acronym last": (
        "CFP - 4th Nordic Symposium on Tides, NOST 2031",
        ("4th Nordic Symposium on Tides", "NOST", "2031", None, "symposium"),
    ),
    "acronym last, behind no word for a meeting": (
        "Call for Abstracts: Nordic Days of Tides, NODA 2031",
        ("NODA 2031", "NODA", "2031", None, None),
    ),
    "acronym and host": (
        "TIDES @ NordML 2031: Workshop on Tides",
        ("Workshop on Tides", "TIDES", "2031", "NordML 2031", "workshop"),
    ),
    "place and day behind": (
        "3rd Workshop on Tides, Oslo, Norway, 4 May 2031",
        ("3rd Workshop on Tides", None, None, None, "workshop"),
    ),
    "two brackets": (
        "Workshop on Tides (WoT 2031) (AtSea)",
        ("Workshop on Tides (AtSea)", "WoT", "2031", None, "workshop"),
    ),
    "a section about it": ("Goals of the Tides workshop", ("Tides workshop", None, None, None, "workshop")),
    "part of a meeting": ("A NordML 2031 Workshop", (None, None, "2031", "NordML 2031", "workshop")),
    "a kind of post only": ("Second Call for Papers", (None, None, None, None, None)),
    "kind of post around": ("Announcing the Moss Challenge", ("Moss Challenge", None, None, None, "challenge")),
    "kind of post behind": ("Moss Challenge call for participation", ("Moss Challenge", None, None, None, "challenge")),
    "Spanish": ("Convocatoria a la 2a Olimpiada de Musgo", ("2a Olimpiada de Musgo", None, None, None, "challenge")),
    "a special issue": ("Special Issue on Lichen", ("Special Issue on Lichen", None, None, None, "special issue")),
    "year in words": ("Summer School on Moss in 2031", ("Summer School on Moss", None, None, None, "school")),
    "a word of news in a name": (
        "Call for Papers: Fake News Detection Workshop",
        ("Fake News Detection Workshop", None, None, None, "workshop"),
    ),
    "a word of a programme in a name": (
        "CFP: Workshop on Program Synthesis",
        ("Workshop on Program Synthesis", None, None, None, "workshop"),
    ),
    "a programme behind the name": (
        "TIDES 2031 programme of the workshop",
        ("TIDES 2031", "TIDES", "2031", None, None),
    ),
    "a workshop's name without a word for it": (
        "[NordML 2031 Workshop] Call for Papers: Learning from Moss (LeMo)",
        ("Learning from Moss", "LeMo", "2031", "NordML 2031", "workshop"),
    ),
    "no name behind a tag": (
        "[NordML 2031 Workshop] Call for Papers: last days",
        (None, None, "2031", "NordML 2031", "workshop"),
    ),
    "a tag": ("[CFP] Seminar on Moss", ("Seminar on Moss", None, None, None, "seminar")),
    "a sentence": (
        "The 4th Tides Symposium will be held at the University of Lund",
        ("4th Tides Symposium", None, None, None, "symposium"),
    ),
    "what happened to an edition": ("TIDES 2031 is now closed.", ("TIDES 2031", "TIDES", "2031", None, None)),
    "what happened to a year": ("2031 ist beendet.", (None, None, None, None, None)),
    "papers of a meeting": ("Selected papers from the 3rd workshop will appear", (None, None, None, None, "workshop")),
    "what is called for": ("TIDES 2031 Call for Workshop Proposals", ("TIDES 2031", "TIDES", "2031", None, None)),
    "who is called for": (
        "Call for student applications for the Summer School",
        (None, None, None, None, "school"),
    ),
    "a place in brackets": ("Tides Conference (Lund, Sweden)", ("Tides Conference", None, None, None, "conference")),
    "where one takes part": ("KELP Workshop on EasyChair", ("KELP Workshop", None, None, None, "workshop")),
    "a greeting": ("Bienvenue au congrès de la Mer", ("congrès de la Mer", None, None, None, "conference")),
    "a call to readers": ("Note that this is a workshop on tides", (None, None, None, None, "workshop")),
    "template text": ("workshop.name!!", (None, None, None, None, None)),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.values(), ids=TITLES)
def test_titles(title, expected):
    facts = read_title(title)
    assert (facts.name, facts.short_name, facts.edition, facts.host, facts.kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12th Workshop", "12"), ("Third Workshop", "3"), ("XIV Workshop", "14"), ("第5届大会", "5"), ("Workshop", None)],
)
def test_ordinals(text, expected):
    assert ordinal(text) == expected


@pytest.mark.parametrize(
    ("name", "bare"),
    [("12th Annual Workshop on Tides 2031", "Workshop on Tides"), ("TIDES'31", "TIDES"), ("2031", "2031")],
)
def test_bare_names(name, bare):
    assert bare_name(name) == bare


def test_the_last_noun_tells_the_kind():
    assert kind_of("Conference Workshop") == "workshop"


# --- the whole event


def test_a_call_in_full():
    text = (
        "Following the NordML 2031 main conference, we will host the "
        "[Workshop on Tides](https://tides.example.org) on May 4-5, 2031, in Oslo, Norway.\n\n"
        "Perhaps the workshop will be held virtually.\n"
    )
    title = "[NordML 2031 Workshop] Call for Papers: Workshop on Tides"
    assert event(text, title, (DEADLINE, row(end=dt.date(2031, 5, 5)))) == EventFacts(
        name="Workshop on Tides",
        series="Workshop on Tides",
        edition="2031",
        start=DAY,
        end=dt.date(2031, 5, 5),
        place="Oslo, Norway",
        online=True,
        url="https://tides.example.org",
        kind="workshop",
        host="NordML 2031",
    )


def test_a_symposium_without_title_dates_or_place():
    text = (
        "## Symposium on Moss and Lichen\n\nThe Symposium on Moss and Lichen (SOML) is a gathering.\n\n"
        "We invite you to submit extended abstracts.\n"
    )
    assert event(text, "Symposium on Moss and Lichen") == EventFacts(
        name="Symposium on Moss and Lichen", short_name="SOML", series="SOML", kind="symposium"
    )


ORDINARY = {
    "an award": ("Best paper award at the Workshop on Tides", "We are happy."),
    "an accepted paper": ("Two papers accepted at TIDES 2031", "The conference will be held in Oslo."),
    "a new member": ("Ada Holm joins the lab", "She will work on tides and talk at a workshop."),
    "a visit": ("A week in Oslo", "We took part in the Workshop on Tides, which was held in Oslo."),
    "an essay": ("On tides", "They come and go."),
    "a call without a name": ("Call for papers", "The workshop will be held in May."),
}


@pytest.mark.parametrize(("title", "text"), ORDINARY.values(), ids=ORDINARY)
def test_ordinary_news_has_no_event(title, text):
    assert event(text, title) is None


NAMES = {
    "a sentence that defines it": (
        "The 9th Large Tide (LATI) symposium, to be held soon, is on.",
        ("9th Large Tide symposium", "LATI", "9"),
    ),
    "a sentence that begins with it": (
        "The **16th Annual Tide Conference** provides a forum for us.",
        ("16th Annual Tide Conference", None, "16"),
    ),
    "a sentence that says it is held": ("This year the Kelp Fest will be held at sea.", ("Kelp Fest", None, None)),
    "a sentence in passing": ("Accepted works are shown at the Kelp workshop.", ("Kelp workshop", None, None)),
    "a line like a title": (
        "_First Call for Papers: KELP 2031 - The 4th Kelp Symposium, Oslo, Norway, May 4, 2031_",
        ("4th Kelp Symposium", "KELP", "2031"),
    ),
    "a bold line": ("**Third Workshop on Kelp**", ("Third Workshop on Kelp", None, "3")),
    "a heading": ("### Workshop on Kelp and Moss", ("Workshop on Kelp and Moss", None, None)),
    "a heading with an edition": ("## KELP 2031", ("KELP 2031", "KELP", "2031")),
    "an edition in words": (
        "The 2031 edition of the Kelp Research conference will be hosted by us.",
        ("Kelp Research conference", None, "2031"),
    ),
    "a numbered edition": (
        "The Kelp workshop is here.\n\nIt is the 3rd edition of its kind.",
        ("Kelp workshop", None, "3"),
    ),
    "words for another edition": (
        "Next year the Sand Conference will meet. The Kelp workshop will be held now.",
        ("Kelp workshop", None, None),
    ),
    "the format of another": ("Use the Sand Conference format. See the Kelp workshop.", ("Kelp workshop", None, None)),
    "words before another": ("Part of the Sand Conference, join the Kelp workshop.", ("Kelp workshop", None, None)),
    "a pronoun": ("This workshop is fun. The Kelp workshop is too.", ("Kelp workshop", None, None)),
    "what it is on, in small letters": (
        "We invite papers to the NeurIPS 2031 workshop on slow tides, with posters.",
        ("NeurIPS 2031 workshop on slow tides", None, "2031"),
    ),
    "what it is on, up to its acronym": (
        "The workshop on Slow Tides in the North (STIN) seeks papers.",
        ("Workshop on Slow Tides in the North", "STIN", None),
    ),
    "the host of its workshop": ("This workshop is at the NeurIPS 2031 workshop.", (None, None, "2031")),
    "the conference of its workshop": (
        "This workshop is for all. The proceedings of the SEAS 2031 conference are open.",
        (None, None, None),
    ),
    "a meeting that has workshops": (
        "We hold a workshop on kelp at KEMP 2031. Papers of the KEMP 2031 workshop are open.",
        (None, None, "2031"),
    ),
    "an edition that does something": ("KELP 2031 invites papers on kelp.", ("KELP 2031", "KELP", "2031")),
    "an edition of two words": ("Deep Kelp 2031 will be a full day.", ("Deep Kelp 2031", None, "2031")),
    "an edition long over": ("KELP 2019 was fun. KELP 2019 is online.", (None, None, None)),
    "the host that does something": ("NeurIPS 2031 is big. This workshop is not.", (None, None, None)),
    "a series of books": ("The proceedings appear in Lecture Notes in Computer Science.", (None, None, None)),
    "a building": ("It is near the Holm Convention & Exhibition Centre.", (None, None, None)),
    "a word that is none": ("Similar conference papers are out.", (None, None, None)),
    "a field": ("We welcome the ML conference crowd.", (None, None, None)),
    "no name": ("Come and see.", (None, None, None)),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_names_when_the_title_has_none(text, expected):
    found = event(text, "Call for papers", (DEADLINE,))
    assert (found.name, found.short_name, found.edition) == expected


def test_an_entry_of_a_list_is_no_name():
    assert event("- Fair Kelp competition\n- The Kelp workshop is here", "Call for papers", (DEADLINE,)).name is None


def test_a_call_names_its_event_in_a_sentence_though_it_has_no_dates():
    assert event("The Kelp workshop provides a forum.", "Call for papers").name == "Kelp workshop"


def test_the_row_of_the_event_may_name_it():
    assert event("", "Dates", (row("NeurIPS 2031 workshop"),)).name is None
    assert event("", "Dates", (row("KELP 2031 workshop"),)).name == "KELP 2031 workshop"


def test_an_acronym_is_spelt_out_by_the_text():
    found = event("The Symposium on Kelp and Moss (SOKM) will be held.", "SOKM 2031: call for papers")
    assert (found.name, found.short_name, found.edition) == ("Symposium on Kelp and Moss", "SOKM", "2031")


def test_the_link_gives_the_name():
    text = "Join us at the [Kelp and Moss Workshop](https://kelp.example.org)."
    found = event(text, "Call for papers", (DEADLINE,))
    assert (found.name, found.url) == ("Kelp and Moss Workshop", "https://kelp.example.org")


def test_edition_beside_the_acronym_in_the_text():
    assert event("Welcome to TIDES 2031!", "Workshop on Tides (TIDES): call for papers").edition == "2031"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("It is in conjunction with NordML 2031.", "NordML 2031"),
        ("It is co-located with the IEEE NORD 2031.", "IEEE NORD 2031"),
        ("It is part of the Nordic Sea Conference 2031.", "Nordic Sea Conference 2031"),
        ("It is part of our plans.", None),
    ],
)
def test_hosts(text, host):
    assert event(text).host == host


WHEN = {
    "none": ((), (None, None)),
    "a day": ((row(),), (DAY, None)),
    "a range": ((row(end=dt.date(2031, 5, 6)),), (DAY, dt.date(2031, 5, 6))),
    "days in a row": (
        (row(start=dt.date(2031, 5, 5)), row(), row(start=dt.date(2031, 5, 9))),
        (DAY, dt.date(2031, 5, 5)),
    ),
    "days in order": ((row(), row(start=dt.date(2031, 5, 5))), (DAY, dt.date(2031, 5, 5))),
    "the row that names it": (
        (row("Tutorials", dt.date(2031, 5, 1), dt.date(2031, 5, 3)), row("Workshop on Tides")),
        (DAY, None),
    ),
    "superseded": ((row(status="superseded"),), (None, None)),
    "another event's": ((row(event="x"),), (None, None)),
    "a tentative one": ((row(status="tentative"),), (DAY, None)),
}


@pytest.mark.parametrize(("dates", "expected"), WHEN.values(), ids=WHEN)
def test_start_and_end(dates, expected):
    found = event(dates=dates)
    assert (found.start, found.end) == expected


ONLINE = {
    "virtually": ("The workshop will be held virtually.", True),
    "tentatively": ("Tentatively, the workshop will be hosted online.", True),
    "hybrid": ("It will take place as a hybrid meeting.", True),
    "a plan for a meeting": ("For now the plan is a virtual meeting.", True),
    "beside a room": ("**Where:** Room 5, Oslo, and online", True),
    "a place that is online": ("Location: online", True),
    "in person only": ("The virtual workshops are over: this conference is fully in-person.", False),
    "a submission": ("Submit to the workshop online.", None),
    "elsewhere": ("We like online games.", None),
    "code": ("The workshop is near.\n\n```\nThe workshop will be held online.\n```", None),
    "nothing": ("The workshop is near.", None),
}


@pytest.mark.parametrize(("text", "expected"), ONLINE.values(), ids=ONLINE)
def test_online(text, expected):
    assert event(text).online is expected


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


# --- what it is, where it is on the web


@pytest.mark.parametrize(
    ("text", "dates", "kind"),
    [
        ("", (row("Symposium"),), "symposium"),
        ("We will host a challenge.", (DEADLINE,), "challenge"),
        ("Come.", (DEADLINE,), None),
    ],
)
def test_kind_of_an_event_without_a_name(text, dates, kind):
    assert event(text, "Call for papers", dates).kind == kind


def test_the_link_on_the_name_is_the_site():
    text = "See the [website](https://a.example.org) and the [Workshop on Tides](https://b.example.org)."
    assert event(text).url == "https://b.example.org"


def test_the_first_site_stands_for_one_without_the_name():
    assert event("See the [website](https://a.example.org) of the workshop.").url == "https://a.example.org"


# --- front matter


def test_front_matter_settles_each_field():
    found = event(
        "The workshop will be held virtually in Oslo, Norway.",
        dates=(row(end=dt.date(2031, 5, 6)),),
        event={
            "name": "Kelp",
            "start": "2031-06-01",
            "online": "no",
            "edition": 7,
            "unknown": 1,
            "place": None,
            "url": "",
        },
    )
    assert found == EventFacts(
        name="Kelp",
        series="Workshop on Tides",
        edition="7",
        start=dt.date(2031, 6, 1),
        place="Oslo, Norway",
        online=False,
        kind="workshop",
    )


DAYS = {
    "a date": (DAY, DAY),
    "a moment": (dt.datetime(2031, 5, 4, 9, tzinfo=dt.UTC), DAY),
    "text": ("4 May 2031", DAY),
    "a range": ("May 4-5, 2031", DAY),
    "no year": ("4 May", None),
    "no day": ("soon", None),
}


@pytest.mark.parametrize(("value", "expected"), DAYS.values(), ids=DAYS)
def test_days_of_front_matter(value, expected):
    assert event(title="Notes", event={"name": "Kelp Fest", "start": value}).start == expected


def test_the_end_of_a_range_and_the_series_of_a_name_in_front_matter():
    found = event(title="Notes", event={"name": "Kelp Fest 2031", "end": "May 4-5, 2031", "online": True})
    assert (found.end, found.series, found.online) == (dt.date(2031, 5, 5), "Kelp Fest", True)


def test_front_matter_without_a_name_has_no_series():
    assert event(title="Notes", event={"place": "Oslo"}) == EventFacts(place="Oslo")


@given(st.text(alphabet="Workshop on (KELP 2031) [@:,'–- Oslo\n#*", max_size=150))
@settings(deadline=None, max_examples=80)
def test_never_an_exception(text):
    event(text, text, (row(text),))


@pytest.mark.parametrize("unit", ["A", "A1-", "In Big City ", "Of A, ", "at ICLR 20 ", "workshop ", "(AB) ", ". "])
def test_work_doubles_when_the_text_doubles(unit, monkeypatch):
    from callboard.extract import lexicon

    looked_at = []
    original = lexicon.Phrases.search
    monkeypatch.setattr(
        lexicon.Phrases, "search", lambda self, text: looked_at.append(len(text)) or original(self, text)
    )
    sizes = []
    for times in (300, 600):
        looked_at.clear()
        event(unit * times, "Workshop on Tides: call for papers")
        sizes.append(sum(looked_at))
    assert sizes[1] < 2.5 * sizes[0] + 2000


# --- what is no name, and other events

NO_NAMES = {
    "what happened to it": ("Workshop postponed", ""),
    "its kind only": ("Special Issues", ""),
    "which one": ("Main Conference", ""),
    "this year's": ("Register now", "## This Year's Conference\n\nIt is in May."),
    "where a paper was published": ("Reading list", "In Tenth Workshop on Tides (WoT 2031), pages 1-9."),
    "an index of proceedings": ("Notes", "We invite papers. They are in the ISI Conference Proceedings Index."),
    "any of many": ("Notes", "We invite papers. Each Tide Workshop counts."),
    "two parts of a meeting": ("Call", "## Holm Poster Competition\n\nA.\n\n## Lind Paper Competition\n\nB."),
    "days of a programme": ("Programme", "## Conference Day 1\n\nA.\n\n## Conference Day 2\n\nB."),
}


@pytest.mark.parametrize(("title", "text"), NO_NAMES.values(), ids=NO_NAMES)
def test_what_is_no_name(title, text):
    found = event(text, title, (row(),))
    assert found is not None
    assert found.name is None


def test_an_acronym_of_a_later_line():
    found = event("**Call for papers: Tides (TONS)**\n\nWe meet.", dates=(row(),))
    assert (found.name, found.short_name) == ("Workshop on Tides", "TONS")


def test_a_host_is_another_meeting():
    found = event("TIDES is part of TIDES 2031, and held in conjunction with SEAS 2031.", "TIDES 2031: call", (row(),))
    assert found.host == "SEAS 2031"


def test_a_kind_without_a_name_is_kept():
    found = read_title("Special Issue: Learning Slowly")
    assert (found.name, found.kind) == (None, "special issue")


def test_save_the_date():
    found = read_title("Save the date: Spring school on moss")
    assert (found.name, found.kind, found.post_kind) == ("Spring school on moss", "school", True)


SCHOOL = (
    "## Important dates\n\n- Papers: 10 February 2031\n\n"
    "## Summer School on Dunes\n\nThe school takes place on 1-2 May 2031."
)
HELD = "The conference will be held in Oslo, Norway, on 4-6 May 2031.\n\n"


def said(text, title="Call for papers: Conference on Tides 2031", **header):
    return read(text, title=title, **header)


def test_a_second_event_with_its_own_dates():
    facts = said(
        HELD + SCHOOL + "\n\n### Fees\n\n- Applications due: 1 March 2031\n\n## Contact\n\nWrite to us by 3 March 2031."
    )
    assert facts.event is not None
    assert (facts.event.name, facts.event.start) == ("Conference on Tides 2031", DAY)
    assert [(other.id, other.name, other.kind, other.start, other.end) for other in facts.other_events] == [
        ("summer-school-on-dunes", "Summer School on Dunes", "school", dt.date(2031, 5, 1), dt.date(2031, 5, 2))
    ]
    assert [date.event for date in facts.dates if date.line > 7][:2] == ["summer-school-on-dunes"] * 2
    assert {date.event for date in facts.dates if date.line < 7 or date.line > 14} == {None}


def test_of_two_events_without_a_title_the_first_is_the_posts_own():
    facts = said(
        "## Workshop on Old Tides\n\nIt takes place on 3 May 2031.\n\n"
        "## Workshop on Red Moss\n\nIt takes place on 9 May 2031.",
        title="Call for papers",
    )
    assert [other.name for other in facts.other_events] == ["Workshop on Red Moss"]


OWN = {
    "its own section": HELD + "## Conference on Tides\n\nIt takes place on 4 May 2031.",
    "no day": HELD + "## Summer School on Dunes\n\nIt will be warm.",
    "past": HELD + "## Previous editions: Workshop on Dunes\n\nIt takes place on 3 May 2031.",
    "many": HELD
    + "".join(
        f"## Workshop on {sea} Tides\n\nIt takes place on {day} May 2031.\n\n"
        for day, sea in enumerate(("Red", "Dead", "North", "Black", "White"), 3)
    ),
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_no_other_event(text):
    facts = said(text)
    assert facts.other_events == ()
    assert {date.event for date in facts.dates} == {None}
