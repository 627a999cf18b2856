"""One value, every output (A15): each dated row is the same in the index, on the pages and in the calendars."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from itertools import product

import icalendar
import pytest

from callboard.relate.instants import closes, opens

ZONES = {
    "": None,
    " AoE": "AoE",
    " UTC": "UTC",
    " (Europe/Lisbon)": "Europe/Lisbon",
    " (America/New_York)": "America/New_York",
}
STATES = {"cancelled": "CANCELLED", "tentative": "TENTATIVE"}
OFFSETS = {"AoE": dt.timezone(dt.timedelta(hours=-12)), "UTC": dt.UTC}


def zone_of(name):
    """The zone of a row's name, worked out apart from the code under test."""
    if name in OFFSETS:
        return OFFSETS[name]
    if found := re.fullmatch(r"UTC([+-])(\d\d):(\d\d)", name):
        shift = dt.timedelta(hours=int(found[2]), minutes=int(found[3]))
        return dt.timezone(-shift if found[1] == "-" else shift)
    return zoneinfo.ZoneInfo(name)


def utc(moment):
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def printed(page, row_id):
    """The element that shows a row as its own on a page."""
    found = page.xpath("//*[@id = $id]", id=row_id)
    assert len(found) == 1, (row_id, len(found))
    return found[0]


def entries(built):
    """Every date as calendars have it: each once, in that of what is ahead or in the archive of the rest."""
    files = (built.files.get(f"calendars/{name}.ics") for name in ("all", "archive"))
    every = [entry for data in files if data for entry in icalendar.Calendar.from_ical(data).walk("VEVENT")]
    found = {str(entry["UID"]).rpartition("@")[0]: entry for entry in every}
    assert len(found) == len(every)
    return found


def check_page(built, row, reader):
    """The row as the year's page shows it."""
    date = row.date
    shown = printed(built.page(f"dates/{date.start.year}"), row.id)
    assert shown.get("data-opens") == utc(opens(date, reader))
    assert shown.get("data-closes") == utc(closes(date))
    assert shown.get("data-kind") == date.kind
    assert (shown.get("data-zoned") is not None) == (date.zone is not None)
    moment = shown.xpath("(.//time)[1]/@datetime")[0]
    if date.time and date.zone:
        stated = dt.datetime.combine(date.start, date.time, zone_of(date.zone))
        assert dt.datetime.fromisoformat(moment) == stated
    elif date.time:
        assert moment == f"{date.start.isoformat()}T{date.time:%H:%M}"
    else:
        assert moment == date.start.isoformat()
    if date.time:
        assert f"{date.time:%H:%M}" in shown.text_content()
    if date.zone_source == "not_stated" and date.kind != "event":
        assert "no zone stated" in shown.text_content() or "no time" in shown.text_content()
    assert (shown.get("data-state") == "cancelled") == (date.status in ("cancelled", "superseded"))
    return shown


def check_calendar(row, entry):
    """The row as calendars have it: a moment only where a time and a zone were stated."""
    date = row.date
    start, end = entry["DTSTART"].dt, entry["DTEND"].dt if "DTEND" in entry else None
    if date.time and date.zone:
        assert start == dt.datetime.combine(date.start, date.time, zone_of(date.zone))
        assert end is None or end > start
        assert start.utcoffset() == dt.timedelta() or "TZID" in entry["DTSTART"].params
    else:
        assert not isinstance(start, dt.datetime)
        assert (start, end) == (date.start, date.last + dt.timedelta(days=1))
    assert entry["STATUS"] == STATES.get(date.status, "CONFIRMED")
    assert ("No time zone was stated." in entry["DESCRIPTION"]) == (date.zone is None)


def check_line(built, row, post, shown):
    """A link of the row leads to the line that it was read from, and something stands there."""
    target = f"/news/{post.slug}/#line-{row.date.line}"
    base = built.url.split("/", 3)[3:]
    assert ("/" + base[0] if base else "") + target in shown.xpath(".//a/@href")
    assert built.page(f"news/{post.slug}").xpath("//*[@id = $id]", id=f"line-{row.date.line}")


def check_all(built, loaded):
    rows = [row for event in loaded.index.events for row in event.rows]
    posts = {post.id: post for post in loaded.index.posts}
    calendar = entries(built)
    assert set(calendar) == {row.id for row in rows}
    for row in rows:
        shown = check_page(built, row, loaded.site.zone)
        check_calendar(row, calendar[row.id])
        check_line(built, row, posts[row.post_id], shown)
    return rows


def test_every_row_of_the_example(example, example_index):
    rows = check_all(example, example_index)
    assert len(rows) > 40
    assert {row.date.zone for row in rows} >= {None, "AoE", "Europe/Lisbon"}
    assert any(row.history for row in rows)


def test_every_row_below_a_sub_path(example_below, example_index):
    check_all(example_below, example_index)


@pytest.fixture(scope="module")
def generated():
    """A post of many dates, and what each line states."""
    times = {"": None, "09:30": dt.time(9, 30), "23:59": dt.time(23, 59)}
    days = [
        dt.date(2026, 10, 31),
        dt.date(2026, 11, 2),
        dt.date(2027, 2, 28),
        dt.date(2027, 7, 1),
        dt.date(2028, 2, 29),
    ]
    lines, stated = [], []
    for number, (day, (clock, time), (words, zone)) in enumerate(product(days, times.items(), ZONES.items())):
        if words and not clock:
            continue
        lines.append(f"- Paper deadline of track {number}: {day.day} {day:%B %Y}{', ' * bool(clock)}{clock}{words}")
        stated.append((day, time, zone))
    body = "\n".join(lines)
    text = f"---\ntitle: 'A call of many deadlines'\ndate: 2026-09-01\nid: many\n---\n\n## Important dates\n\n{body}\n"
    return text, stated


def test_every_row_of_a_generated_call(build_site, load, generated):
    text, stated = generated
    files = {"news/many.md": text}
    built, loaded = build_site(files), load(files)
    assert built.code == 0
    rows = check_all(built, loaded)
    assert sorted((r.date.start, str(r.date.time), str(r.date.zone)) for r in rows) == sorted(
        (day, str(time), str(zone)) for day, time, zone in stated
    )


def test_the_same_row_on_every_page_that_shows_it(example, example_index):
    """Boards, lists and glances differ in looks, never in what the script reads."""
    known = {}
    for row in (row for event in example_index.index.events for row in event.rows):
        known.setdefault((utc(opens(row.date, example_index.site.zone)), utc(closes(row.date)), row.date.kind), row)
    seen = 0
    for path, page in example.pages.items():
        for shown in page.xpath("//*[@data-opens]"):
            assert (shown.get("data-opens"), shown.get("data-closes"), shown.get("data-kind")) in known, path
            seen += 1
    assert seen > 100


def test_a_moved_date_keeps_its_row_and_shows_its_history(example, example_index):
    moved = [row for event in example_index.index.events for row in event.rows if row.history]
    for row in moved:
        shown = printed(example.page(f"dates/{row.date.start.year}"), row.id)
        was = row.history[-1].was
        assert shown.xpath(".//s//time/@datetime")[-1].startswith(was.start.isoformat())
        assert "was" in shown.text_content()


MOVES = {
    "news/call.md": """---
title: "Call for Papers: Workshop on Long Nights (WOLN 2027)"
date: 2027-01-04
---
The Workshop on Long Nights (WOLN 2027) asks for papers.

- Submission deadline: 5 February 2027, 23:59 AoE
- Notification: ~~1 March 2027~~ 8 March 2027
- Workshop: 14–15 June 2027 in Porto
- Public lecture: 16 June 2027 (tentative)
""",
    "news/cancelled.md": """---
title: "Call for Papers: Workshop on Short Days (WOSD 2027)"
date: 2027-01-05
dates:
  - {label: Registration deadline, date: 2027-04-04}
---
The Workshop on Short Days (WOSD 2027) asks for papers.

- Industry day: 3 May 2027 - cancelled
- Workshop: 4 May 2027
""",
}


def test_status_and_history_in_every_output(build_site, load):
    built, loaded = build_site(MOVES), load(MOVES)
    assert built.code == 0
    rows = {(row.date.label, row.date.start): row for row in check_all(built, loaded)}
    struck = rows["Notification", dt.date(2027, 3, 8)]
    assert [moved.was.start for moved in struck.history] == [dt.date(2027, 3, 1)]
    cancelled, tentative = rows["Industry day", dt.date(2027, 5, 3)], rows["Public lecture", dt.date(2027, 6, 16)]
    assert (cancelled.date.status, tentative.date.status) == ("cancelled", "tentative")
    assert entries(built)[cancelled.id]["STATUS"] == "CANCELLED"
    assert entries(built)[tentative.id]["STATUS"] == "TENTATIVE"
    assert ("Registration deadline", dt.date(2027, 4, 4)) in rows


def test_without_a_time_zone_the_calendar_has_a_day_and_says_so(build_site):
    built = build_site(MOVES)
    day = next(e for e in entries(built).values() if str(e["SUMMARY"]).startswith("Notification"))
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (dt.date(2027, 3, 8), dt.date(2027, 3, 9))
    assert "No time zone was stated." in day["DESCRIPTION"]
    assert "Was 1 Mar 2027." in day["DESCRIPTION"]


def test_a_post_whose_date_moved_since_says_so_beside_its_line(build_apart):
    """What was read from the post tells what holds now, and what was called off, at the line that says otherwise."""
    call = "---\ntitle: 'Call for papers: TIDES 2031'\ndate: 2030-01-10\n---\n\n"
    dates = "- Paper deadline: 3 May 2031\n- Demo deadline: 9 May 2031\n"
    later = "---\ntitle: 'TIDES 2031: more time'\ndate: 2030-02-10\nevent:\n  name: TIDES 2031\n---\n\n"
    moved = "- Paper deadline: extended from 3 May 2031 to 17 May 2031\n"
    built = build_apart({"news/call.md": call + dates, "news/later.md": later + moved}, now="2030-03-01T12:00:00Z")
    (read,) = built.page("news/call").xpath("//details[@id='read']")
    told = {entry.get("data-note"): " ".join(entry.text_content().split()) for entry in read.xpath(".//li[@data-note]")}
    assert "now 17 May Paper deadline" in told["line-6"]
    assert "3 May 2031" in told["line-6"]
    assert "9 May Demo deadline" in told["line-7"]
    assert built.page("news/call").xpath("//div[@class='prose']//*[@id='line-6']")
    (read,) = built.page("news/later").xpath("//details[@id='read']")
    assert "now" not in read.text_content()
