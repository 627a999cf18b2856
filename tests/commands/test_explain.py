"""What `explain` prints: the schema, the table, the block that settles."""

import datetime as dt
import io
import json
from dataclasses import replace

import pytest
import yaml
from rich.console import Console

from callboard.commands.explain_json import as_front_matter, as_json
from callboard.commands.explain_table import as_table
from callboard.extract.phrases import read
from callboard.model import (
    Body,
    EventFacts,
    Facts,
    Header,
    Ignored,
    ImportantDate,
    Joined,
    Link,
    Person,
    Post,
    Problem,
    TopicLine,
    Undated,
)
from callboard.understanding import Understood


def understood(post, problems=()):
    return Understood(post.path, post, tuple(problems))


DEADLINE = ImportantDate(
    "submission_deadline",
    "Papers due",
    dt.date(2031, 2, 10),
    12,
    time=dt.time(23, 59),
    zone="AoE",
    zone_source="inherited",
    text="10 Feb",
    inferred=("year",),
    id="d2",
    replaces=("d1",),
    round="Round 1",
    track="Demos",
)
OLD = ImportantDate("submission_deadline", "Papers due", dt.date(2031, 2, 3), 12, status="superseded", id="d1")
DAYS = ImportantDate(
    "event",
    "Event",
    dt.date(2031, 5, 4),
    14,
    end=dt.date(2031, 5, 5),
    time=dt.time(9),
    end_time=dt.time(17, 30),
    text="May 4-5",
)
FACTS = Facts(
    event=EventFacts(
        name="Workshop on Tides [T]",
        short_name="WoT",
        series="WoT",
        edition="2031",
        start=dt.date(2031, 5, 4),
        end=dt.date(2031, 5, 5),
        place="Oslo, Norway",
        online=True,
        url="https://tides.example.org",
        kind="workshop",
        host="NordML 2031",
    ),
    other_events=(EventFacts(name="Moss Day", online=False, id="moss-day"),),
    dates=(OLD, DEADLINE, DAYS),
    undated=(Undated("camera_ready", "Final version", "TBA", 13),),
    topics=(TopicLine("Tides", 20, "Sea", ("oceans",)), TopicLine("Dunes", 22)),
    people=(Person("Ada Holm", 30, ("Fjord", "Kyst")),),
    links=(Link("site", "https://tides.example.org", 8),),
    ignored=(Ignored("January 2020", 9, "past-event"),),
)
PROBLEMS = (
    Problem("news/t.md", 7, 1, "image-missing", "warning", "No such image.", "Check the name."),
    Problem("news/t.md", 0, 0, "date-missing", "note", "No date."),
)


def post(facts=FACTS, **header):
    header = {
        "flavour": "hugo",
        "published": dt.datetime(2031, 1, 12, tzinfo=dt.UTC),
        "authors": ("Ada Holm",),
    } | header
    return Post(
        "news/t.md",
        "t",
        "t",
        "Tides",
        Header(**header),
        "news",
        Body(),
        facts,
        summary="All of it.",
        event_id="wot-2031",
    )


def printed(posts, width=110, **console):
    out = io.StringIO()
    Console(file=out, width=200, **console).print(as_table(posts, width))
    return out.getvalue()


def test_json_is_the_schema_with_every_key():
    (told,) = json.loads(as_json([understood(post(), PROBLEMS)]))["posts"]
    assert list(told) == [
        *("path", "flavour", "id", "status", "title", "published", "modified", "authors", "group", "cover", "summary"),
        *(
            "language",
            "event",
            "joined",
            "other_events",
            "dates",
            "undated",
            "topics",
            "people",
            "links",
            "ignored",
            "problems",
        ),
    ]
    assert told["event"] == {
        "id": "wot-2031",
        "name": "Workshop on Tides [T]",
        "short_name": "WoT",
        "series": "WoT",
        "edition": "2031",
        "start": "2031-05-04",
        "end": "2031-05-05",
        "place": "Oslo, Norway",
        "online": True,
        "url": "https://tides.example.org",
        "kind": "workshop",
        "host": "NordML 2031",
    }
    assert told["other_events"][0]["id"] == "moss-day"
    assert told["dates"][1] == {
        "id": "d2",
        "kind": "submission_deadline",
        "label": "Papers due",
        "round": "Round 1",
        "track": "Demos",
        "event": None,
        "start": "2031-02-10",
        "end": None,
        "time": "23:59",
        "end_time": None,
        "zone": "AoE",
        "zone_source": "inherited",
        "status": "current",
        "replaces": ["d1"],
        "line": 12,
        "text": "10 Feb",
        "inferred": ["year"],
    }
    assert told["undated"] == [{"kind": "camera_ready", "label": "Final version", "text": "TBA", "line": 13}]
    assert told["topics"][0] == {"group": "Sea", "text": "Tides", "canonical": ["oceans"], "line": 20}
    assert told["people"] == [{"name": "Ada Holm", "line": 30, "affiliations": ["Fjord", "Kyst"], "role": "organizer"}]
    assert told["links"] == [{"rel": "site", "url": "https://tides.example.org", "line": 8}]
    assert told["ignored"] == [{"text": "January 2020", "line": 9, "reason": "past-event"}]
    assert told["problems"][0] == {
        "line": 7,
        "column": 1,
        "code": "image-missing",
        "severity": "warning",
        "message": "No such image.",
        "hint": "Check the name.",
    }
    assert (told["published"], told["modified"], told["summary"]) == ("2031-01-12", None, "All of it.")


def test_json_of_a_post_without_facts_is_null_and_empty():
    (told,) = json.loads(as_json([understood(post(Facts()))]))["posts"]
    assert told["event"] is None
    assert told["dates"] == told["topics"] == told["people"] == told["problems"] == []


def test_json_gives_the_moment_where_there_is_a_clock_time():
    moment = dt.datetime(2031, 1, 12, 9, 30, tzinfo=dt.UTC)
    assert (
        json.loads(as_json([understood(post(modified=moment))]))["posts"][0]["modified"] == "2031-01-12T09:30:00+00:00"
    )


def test_json_keeps_letters_of_every_script():
    assert "潮汐" in as_json([understood(post(Facts(topics=(TopicLine("潮汐", 3),))))])


SHOWN = [
    "news/t.md · hugo · published · 2031-01-12 · news",
    "Workshop on Tides [T]",
    "Mon 10 Feb 2031, 23:59 (year inferred)",
    "AoE, inherited",
    "Sun 4 – Mon 5 May 2031, 09:00 to 17:30",
    "not stated",
    "Papers due (submission deadline), Demos, Round 1",
    "superseded",
    "May 4-5",
    "TBA",
    "oceans",
    "no canonical topic",
    "Fjord, Kyst",
    "past-event",
    "Moss Day",
    "7:1: warning[image-missing] No such image.",
    "hint: Check the name.",
    "note[date-missing] No date.",
    "Oslo, Norway",
]


@pytest.mark.parametrize("words", SHOWN)
def test_the_table_shows(words):
    assert words in printed([understood(post(), PROBLEMS)], width=150)


def test_a_hint_stays_below_its_problem():
    """Where it is wrapped, too: its second line does not look like another problem."""
    long = replace(PROBLEMS[0], hint="Check the name of the picture and where it lies, and then the name once more.")
    lines = printed([understood(post(), (long,))], width=60).splitlines()
    begin = next(number for number, line in enumerate(lines) if "hint:" in line)
    assert lines[begin].index("hint:") == 6
    assert lines[begin + 1].startswith("      ")
    assert lines[begin + 1].strip()


JOINS = [
    pytest.param(Joined("id", "tides", "news/a.md"), "news/a.md: both state the id “tides”", id="id"),
    pytest.param(Joined("name", "WoT 2031", "news/a.md"), "news/a.md: both call it “WoT 2031”", id="name"),
    pytest.param(Joined("words", "WoT 2031", "news/a.md"), "news/a.md: it names “WoT 2031”", id="words"),
    pytest.param(Joined("translation", "a", "news/a.md"), "news/a.md: it translates “a”", id="translation"),
]


@pytest.mark.parametrize(("joined", "told"), JOINS)
@pytest.mark.parametrize("facts", [FACTS, Facts()], ids=["announces", "ordinary news"])
def test_why_a_post_joined_an_event_is_told(joined, told, facts):
    one = replace(post(facts), joined=joined)
    assert f"joined      with {told}" in printed([understood(one)]) or f"joined  with {told}" in printed(
        [understood(one)]
    )
    (data,) = json.loads(as_json([understood(one)]))["posts"]
    assert data["joined"] == {
        "reason": joined.reason,
        "words": joined.words,
        "post": "news/a.md",
        "event": "wot-2031",
    }


def test_the_table_is_plain_when_no_terminal_reads_it():
    assert "\x1b" not in printed([understood(post(), PROBLEMS)])
    assert "\x1b[" in printed([understood(post(), PROBLEMS)], force_terminal=True)


def test_the_table_keeps_to_its_width():
    assert max(map(len, printed([understood(post(), PROBLEMS)], width=70).splitlines())) <= 70


def test_the_table_of_ordinary_news_says_so():
    text = printed([understood(post(Facts(), published=None))])
    assert "Ordinary news: no event, dates or topics." in text
    assert "no date" in text


def test_the_table_names_a_kind_once_and_spells_years_that_differ():
    rows = (
        ImportantDate("event", "event", dt.date(2030, 12, 30), 3, end=dt.date(2031, 1, 2)),
        ImportantDate("event", "", dt.date(2031, 4, 30), 3, end=dt.date(2031, 5, 2), zone="UTC", zone_source="stated"),
    )
    text = printed([understood(post(Facts(dates=rows)))])
    assert "event (event)" not in text
    assert "Mon 30 Dec 2030 – Thu 2 Jan 2031" in text
    assert "Wed 30 Apr – Fri 2 May 2031" in text
    assert "UTC, stated" in text


def test_front_matter_holds_what_was_read():
    block = yaml.safe_load(as_front_matter(post()))
    assert block["event"] == {
        "name": "Workshop on Tides [T]",
        "short_name": "WoT",
        "series": "WoT",
        "edition": "2031",
        "kind": "workshop",
        "host": "NordML 2031",
        "start": dt.date(2031, 5, 4),
        "end": dt.date(2031, 5, 5),
        "place": "Oslo, Norway",
        "online": True,
        "url": "https://tides.example.org",
    }
    assert block["dates"] == [
        {
            "label": "Papers due",
            "date": "2031-02-10 23:59 AoE",
            "kind": "submission_deadline",
            "track": "Demos",
            "round": "Round 1",
        },
        {"label": "Event", "date": "2031-05-04 09:00 to 2031-05-05 17:30", "kind": "event"},
        {"label": "Final version", "date": "TBA", "kind": "camera_ready"},
    ]
    assert block["topics"] == ["Tides", "Dunes"]


def test_front_matter_of_ordinary_news_is_empty():
    assert as_front_matter(post(Facts())) == ""


def test_front_matter_says_what_is_tentative():
    row = ImportantDate("event", "Event", dt.date(2031, 5, 4), 3, status="tentative")
    assert yaml.safe_load(as_front_matter(post(Facts(dates=(row,)))))["dates"] == [
        {"label": "Event", "date": dt.date(2031, 5, 4), "kind": "event", "status": "tentative"}
    ]


WRITTEN = {
    "a day": {},
    "a range": {"end": dt.date(2031, 5, 6)},
    "a time": {"time": dt.time(23, 59)},
    "a time and a zone": {"time": dt.time(23, 59), "zone": "AoE"},
    "a zone alone": {"zone": "AoE"},
    "an offset": {"time": dt.time(8, 0), "zone": "UTC+05:30"},
    "a named zone": {"time": dt.time(8, 0), "zone": "Europe/Berlin"},
    "two times of a day": {"time": dt.time(9), "end_time": dt.time(17, 30), "zone": "UTC"},
    "two times of two days": {
        "end": dt.date(2031, 5, 6),
        "time": dt.time(9),
        "end_time": dt.time(17, 30),
        "zone": "AoE",
    },
}


@pytest.mark.parametrize("values", WRITTEN.values(), ids=WRITTEN)
def test_dates_of_the_front_matter_are_read_back(values):
    row = ImportantDate("other", "X", dt.date(2031, 5, 4), 3, **values)
    text = str(yaml.safe_load(as_front_matter(post(Facts(dates=(row,)))))["dates"][0]["date"])
    (phrase,) = read(text, frozenset())
    assert phrase.first.date(2031) == row.start
    assert (phrase.last.date(2031) if phrase.last else None) == row.end
    assert (phrase.time, phrase.end_time, phrase.zone) == (row.time, row.end_time, row.zone)
