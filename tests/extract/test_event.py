"""The event of a post: from titles, headings, sentences, links and its own dates; front matter settles."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.model import EventFacts

from .events import DAY, DEADLINE, event, row


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


def test_a_host_is_another_meeting():
    found = event("TIDES is part of TIDES 2031, and held in conjunction with SEAS 2031.", "TIDES 2031: call", (row(),))
    assert found.host == "SEAS 2031"


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
