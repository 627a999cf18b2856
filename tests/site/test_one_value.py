"""One value, every output (A15): of each row pages, calendars, data and feeds say the same, to readers of any zone.

What the generated posts state is known before they are read, so that agreeing on a wrong value fails as well.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import zoneinfo

import feedparser
import icalendar
import lxml.html
import pytest

READERS = ("Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Etc/GMT+12")
OFFSETS = {"AoE": dt.timezone(dt.timedelta(hours=-12)), "UTC": dt.UTC, "UTC+08:00": dt.timezone(dt.timedelta(hours=8))}
ZONES = {
    "": None,
    " AoE": "AoE",
    " UTC": "UTC",
    " (UTC+8)": "UTC+08:00",
    " (Europe/Lisbon)": "Europe/Lisbon",
    " (America/Los_Angeles)": "America/Los_Angeles",
    " (Asia/Kolkata)": "Asia/Kolkata",
    " (Australia/Lord_Howe)": "Australia/Lord_Howe",
}
# The days around which clocks change somewhere, leap days, and the ends of years and months.
EDGES = ["2026-10-25", "2026-11-01", "2027-03-14", "2027-03-28", "2027-04-04", "2028-02-29", "2027-12-31", "2027-01-01"]
CLOCKS = ["00:00", "01:30", "02:30", "09:30", "12:00", "17:00", "23:59"]
STATUS = {"": "current", " (tentative)": "tentative", " - cancelled": "cancelled"}
KINDS = {
    "Abstract deadline": "abstract_deadline",
    "Paper deadline": "submission_deadline",
    "Notification": "notification",
    "Camera-ready": "camera_ready",
    "Registration deadline": "registration_deadline",
}
POSTS, ROWS = 40, 25


def stated(seed):
    """The lines of many calls, and what each of them states: day, end, time, zone, status."""
    choose = random.Random(seed)
    posts, known = {}, {}
    for post in range(POSTS):
        lines = []
        for row in range(ROWS):
            day = dt.date(2026, 10, 1) + dt.timedelta(days=choose.randrange(800))
            if choose.random() < 0.4:
                day = dt.date.fromisoformat(choose.choice(EDGES))
            label = choose.choice(list(KINDS))
            clock = choose.choice(CLOCKS) if choose.random() < 0.6 else ""
            words, zone = choose.choice(list(ZONES.items())) if clock else ("", None)
            said, status = choose.choice([*STATUS.items(), ("", "current"), ("", "current")])
            name = f"{label} of track {post}-{row}"
            lines.append(f"- {name}: {day.day} {day:%B %Y}{f', {clock}' if clock else ''}{words}{said}")
            known[name] = (KINDS[label], day, clock or None, zone, status)
        body = "\n".join(lines)
        posts[f"news/call-{post:02}.md"] = (
            f"---\ntitle: Call {post}\ndate: 2026-09-{post % 28 + 1:02}\nevent: {{name: Made Event {post}}}\n---\n\n"
            f"## Important dates\n\n{body}\n"
        )
    return posts, known


@pytest.fixture(scope="module")
def made(build_apart):
    posts, known = stated(20270201)
    built = build_apart(posts)
    assert built.code == 0, built.err
    return built, known


def rows_of(built):
    return json.loads(built.text("data/v1/dates.json"))["dates"]


def entries_of(built):
    found = {}
    for name in ("all", "archive"):
        if data := built.files.get(f"calendars/{name}.ics"):
            found |= {str(e["UID"]): e for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    return found


def shown_in(built, rows):
    """The rows as the pages of their years show them, by their ids."""
    found = {}
    for year in {row["start"][:4] for row in rows}:
        for node in built.page(f"dates/{year}").xpath("//*[@id]"):
            assert node.get("id") not in found or not node.get("data-row")
            found[node.get("id")] = node
    return found


def zone_of(name):
    return OFFSETS.get(name) or zoneinfo.ZoneInfo(name)


def check(row, shown, entry):
    """The row of the data against the page and the calendar."""
    time = shown.xpath("(.//time)[1]/@datetime")[0]
    start = entry["DTSTART"].dt
    assert time == row["datetime"]
    assert row["precision"] == ("minute" if row["time"] else "day") == ("minute" if "T" in time else "day")
    if row["instant"]:
        moment = dt.datetime.fromisoformat(row["instant"])
        assert dt.datetime.fromisoformat(time).astimezone(dt.UTC) == moment == start.astimezone(dt.UTC)
        for zone in map(zoneinfo.ZoneInfo, READERS):
            texts = {each.astimezone(dt.UTC).astimezone(zone).isoformat() for each in (moment, start)}
            assert len(texts) == 1
    else:
        assert start == dt.date.fromisoformat(row["start"])
        assert not isinstance(start, dt.datetime)
        last = dt.date.fromisoformat(row["end"] or row["start"])
        assert entry["DTEND"].dt == last + dt.timedelta(days=1)
    assert shown.get("data-closes") == row["closes"]
    assert (shown.get("data-zoned") is not None) == (row["zone"] is not None)
    assert ("No time zone was stated." in entry["DESCRIPTION"]) == (row["zone_source"] == "not_stated")
    assert ("stated once" in shown.text_content()) == (row["zone_source"] == "inherited")
    states = {"cancelled": "CANCELLED", "superseded": "CANCELLED", "tentative": "TENTATIVE"}
    assert entry["STATUS"] == states.get(row["status"], "CONFIRMED")
    assert (shown.get("data-state") == "cancelled") == (entry["STATUS"] == "CANCELLED")
    if row["time"]:
        assert row["time"] in shown.text_content()
    was = [time[:10] for time in shown.xpath(".//s//time/@datetime")]
    assert [moved["start"] for moved in row["history"]] == was[-len(row["history"]) :] or not row["history"]


def check_all(built):
    rows, entries = rows_of(built), entries_of(built)
    assert {row["uid"] for row in rows} == set(entries)
    shown = shown_in(built, rows)
    for row in rows:
        check(row, shown[row["id"]], entries[row["uid"]])
    return rows


def test_every_row_of_the_example(example):
    assert len(check_all(example)) > 40


def test_every_row_of_a_thousand_generated_ones(made):
    built, known = made
    rows = {row["label"]: row for row in check_all(built)}
    assert len(rows) == len(known) == POSTS * ROWS
    for name, (kind, day, clock, zone, status) in known.items():
        row = rows[name]
        assert (row["kind"], row["start"], row["time"], row["status"]) == (kind, day.isoformat(), clock, status), name
        assert row["zone"] == zone, name
        assert row["zone_source"] == ("stated" if zone else "not_stated"), name
        assert (row["instant"] is None) == (clock is None or zone is None), name
        if row["instant"]:
            moment = dt.datetime.fromisoformat(row["instant"])
            wall = dt.datetime.combine(day, dt.time.fromisoformat(clock))
            # A clock that is shown twice may mean either reading; one that is skipped means what comes of it.
            readings = {wall.replace(tzinfo=zone_of(zone), fold=fold).astimezone(dt.UTC) for fold in (0, 1)}
            assert moment == max(readings), name


def test_a_post_and_its_feed_entry_mark_the_same_value(example, made):
    """Wherever a feed carries a post, the dates in it have the value of the row."""
    seen = 0
    for built in (example, made[0]):
        by_url = {}
        for row in rows_of(built):
            by_url.setdefault(row["source"]["url"].partition("#")[0], []).append(row)
        feeds = [path for path in built.files if path.startswith("feeds/") and path.endswith("all.atom.xml")]
        for entry in feedparser.parse(built.files[feeds[0]], sanitize_html=False).entries:
            page = built.pages[entry.link.removeprefix(built.url + "/") + "index.html"]
            prose = page.xpath("//article//time[not(ancestor::aside)]/@datetime")
            feed = lxml.html.fromstring(entry.content[0].value).xpath(".//time/@datetime")
            for row in by_url.get(entry.link, ()):
                assert row["datetime"] in feed, row["id"]
                assert row["datetime"] in prose, row["id"]
                seen += 1
    assert seen > 300


def test_a_feed_carries_the_text_of_the_page(example):
    """What a subscriber reads are the same words, in markup that is read as markup, whatever the format."""
    told = {}
    for path in ("feeds/all.atom.xml", "feeds/all.rss.xml"):
        entries = feedparser.parse(example.files[path], sanitize_html=False).entries
        told |= {(path, entry.link): entry.content[0].value for entry in entries}
    items = json.loads(example.files["feeds/all.json"])["items"]
    told |= {("feeds/all.json", item["url"]): item["content_html"] for item in items}
    for (path, url), html in told.items():
        page = example.pages[url.removeprefix(example.url + "/") + "index.html"]
        (prose,) = page.xpath("//article//div[@class='prose']")
        read = lxml.html.fromstring(f"<div>{html}</div>")
        assert read.text_content().split() == prose.text_content().split(), (path, url)
        tags = [[each.tag for each in text.iterdescendants()] for text in (read, prose)]
        assert tags[0] == tags[1], (path, url)
    assert len(told) > 30
