"""The feed of dates: one entry for each thing that happened, dated when it was said, and never twice."""

from __future__ import annotations

import datetime as dt
import json

import feedparser
import lxml.html
import pytest

from callboard.publish.date_news import date_news
from callboard.publish.publication import Publication

FEED = "feeds/dates.atom.xml"
HEAD = """---
title: {title}
date: {day}
author: Ana Prado
event: {{name: Workshop on Moss, short_name: MOSS, edition: "2027"{more}}}
"""
CALL = HEAD.format(title="Call for MOSS 2027", day="2027-01-10", more="") + (
    "---\n- Paper deadline: 6 March 2027, 23:59 AoE\n- Notification: 20 April 2027\n- Camera-ready: TBA\n"
)
EXTENSION = HEAD.format(title="MOSS 2027 extended", day="2027-02-21", more=", id: call") + (
    "---\nThe paper deadline is extended from 6 March to 13 March 2027, 23:59 AoE.\n"
)
OFF = HEAD.format(title="MOSS 2027 is off", day="2027-02-25", more=", id: call") + (
    "---\n- Paper deadline: 6 March 2027, 23:59 AoE (cancelled)\n"
)


def entries(built):
    return feedparser.parse(built.files[FEED]).entries if FEED in built.files else []


def news(built):
    """What happened, newest first, with the moment."""
    return [(entry.id.partition("/")[2], entry.published) for entry in entries(built)]


@pytest.fixture
def on(build_site):
    """The news of a site as it is built on a day, at nine in Berlin."""

    def build(day, **files):
        texts = {f"news/{name}.md": text for name, text in files.items()}
        return build_site(texts, now=f"{day}T09:00:00+01:00")

    return build


@pytest.fixture
def happened(load):
    """The same without a build, oldest first; what is no text of a post is a setting."""

    def read(day, **given):
        texts = {f"news/{name}.md": text for name, text in given.items() if isinstance(text, str) and "\n" in text}
        settings = {name: value for name, value in given.items() if f"news/{name}.md" not in texts}
        loaded = load(texts, now=f"{day}T09:00:00+01:00", **settings)
        return [(f"{n.row.id}/{n.name}", n.on) for n in date_news(Publication(loaded.index, loaded.site, loaded.now))]

    return read


def test_an_announcement_an_extension_and_reminders(on):
    built = on("2027-03-14", call=CALL, more=EXTENSION)
    assert news(built) == [
        ("call.submission_deadline/reminder/1/1", "2027-03-11T23:00:00Z"),
        ("call.submission_deadline/reminder/1/3", "2027-03-09T23:00:00Z"),
        ("call.submission_deadline/reminder/1/14", "2027-02-26T23:00:00Z"),
        ("call.submission_deadline/moved/1", "2027-02-20T23:00:00Z"),
        # The first value held on that day; the extension takes nothing back.
        ("call.submission_deadline/reminder/0/14", "2027-02-19T23:00:00Z"),
        # One moment, a second apart, in the order of the post.
        ("call.notification/announced", "2027-01-09T23:00:01Z"),
        ("call.submission_deadline/announced", "2027-01-09T23:00:00Z"),
    ]


def test_an_entry_says_what_when_of_what_and_where_it_stands(on):
    found = {entry.id.partition("/")[2]: entry for entry in entries(on("2027-02-28", call=CALL, more=EXTENSION))}
    moved = found["call.submission_deadline/moved/1"]
    assert moved.title == "Extended: Paper deadline · MOSS 2027, 13 Mar 2027"
    assert moved.link == "https://board.example.org/events/call/#call.submission_deadline"
    assert moved.author == "Ana Prado"
    body = lxml.html.fragment_fromstring(moved.content[0].value, create_parent=True)
    said = " ".join(body.text_content().split())
    assert "13 Mar 2027, 23:59 AoE" in said
    assert "It was 6 Mar 2027 before." in said
    assert body.xpath(".//time/@datetime") == ["2027-03-13T23:59-12:00", "2027-03-06T23:59-12:00"]
    assert body.xpath(".//a/@href") == [
        "https://board.example.org/events/call/",
        "https://board.example.org/news/more/#line-7",
    ]
    announced = found["call.submission_deadline/announced"]
    assert announced.title == "New date: Paper deadline · MOSS 2027, 6 Mar 2027"
    assert "It was" not in announced.content[0].value


def test_a_cancellation_is_one_entry_and_ends_reminders(on):
    built = on("2027-03-20", call=CALL, off=OFF)
    names = [name for name, _ in news(built)]
    assert names.count("call.submission_deadline/cancelled") == 1
    assert dict(news(built))["call.submission_deadline/cancelled"] == "2027-02-24T23:00:00Z"
    assert [name for name in names if "reminder" in name] == ["call.submission_deadline/reminder/0/14"]
    assert next(e for e in entries(built) if e.id.endswith("cancelled")).title.startswith("Cancelled: Paper deadline")


def test_every_day_has_what_every_earlier_day_had_and_nothing_lies_ahead(load):
    before = load({"news/call.md": CALL})
    after = load({"news/call.md": CALL, "news/more.md": EXTENSION})
    seen: dict[str, dt.datetime] = {}
    for number in range(70):
        day = dt.date(2027, 1, 10) + dt.timedelta(days=number)
        now = dt.datetime.combine(day, dt.time(9), dt.UTC)
        loaded = after if day >= dt.date(2027, 2, 21) else before
        found = date_news(Publication(loaded.index, loaded.site, now))
        moments = {f"{each.row.id}/{each.name}": each.on for each in found}
        assert all(on <= now for on in moments.values())
        # A rebuild takes nothing away and moves nothing.
        assert {name: moments.get(name) for name in seen} == seen
        # What is new had not come the day before, so that a build that was missed would bring it as well.
        assert all(on > now - dt.timedelta(days=1) for name, on in moments.items() if name not in seen), day
        seen = moments
    assert len(seen) == 7


@pytest.mark.parametrize(
    ("settings", "reminders"),
    [
        pytest.param({}, ["14"], id="default"),
        pytest.param({"reminders": [20, 7]}, ["20", "7"], id="other days"),
        pytest.param({"reminders": []}, [], id="none"),
        pytest.param({"reminders_since": "2027-02-26"}, [], id="since later"),
        pytest.param({"reminders_since": dt.date(2027, 2, 20)}, ["14"], id="since earlier"),
    ],
)
def test_reminders_are_a_setting(happened, settings, reminders):
    names = [name for name, _ in happened("2027-02-28", call=CALL, **settings)]
    assert [name.rpartition("/")[2] for name in names if "reminder" in name] == reminders


def test_two_moves_are_two_entries_and_no_cancellation(happened):
    further = EXTENSION.replace("2027-02-21", "2027-03-10").replace("6 March to 13 March", "13 March to 20 March")
    names = [name for name, _ in happened("2027-03-11", call=CALL, more=EXTENSION, third=further)]
    assert [name.partition("/")[2] for name in names if "submission" in name and "reminder" not in name] == [
        "announced",
        "moved/1",
        "moved/2",
    ]


def test_a_date_that_is_announced_late_has_no_reminders_of_before(happened):
    late = CALL.replace("date: 2027-01-10", "date: 2027-03-04")
    names = [name for name, _ in happened("2027-03-07", call=late)]
    assert [name for name in names if "reminder" in name] == ["call.submission_deadline/reminder/0/1"]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("Paper deadline", "Last day for papers"), id="label"),
        pytest.param(("Call for MOSS", "Second call for MOSS"), id="title"),
        pytest.param(("author: Ana", "slug: moss\nauthor: Ana"), id="slug"),
        pytest.param(("- Paper", "Some words.\n\n- Paper"), id="line"),
    ],
)
def test_ids_outlive_edits(happened, change):
    before = happened("2027-02-28", call=CALL)
    assert happened("2027-02-28", call=CALL.replace(*change)) == before


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(CALL.replace("date: 2027-01-10\n", ""), id="undated"),
        pytest.param(CALL.replace("date: 2027-01-10", "date: 2027-01-10\ndraft: true"), id="draft"),
        pytest.param(CALL.replace("date: 2027-01-10", "date: 2027-05-10"), id="of the future"),
    ],
)
def test_what_is_not_public_or_has_no_day_is_no_news(on, header):
    built = on("2027-02-28", call=header, other="---\ntitle: Other\ndate: 2027-01-11\n---\nWords.\n")
    assert FEED not in built.files
    assert b"MOSS" not in built.files["feeds/all.atom.xml"]


def test_the_three_formats_have_the_same_entries(on):
    built = on("2027-03-14", call=CALL, more=EXTENSION)
    rss = feedparser.parse(built.files["feeds/dates.rss.xml"]).entries
    items = json.loads(built.text("feeds/dates.json"))["items"]
    assert [e.id for e in entries(built)] == [e.id for e in rss] == [item["id"] for item in items]
