"""Which dates stand in which calendar, worked out here a second time; reminders; what is called off; links."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
import vobject

from callboard.model import DEADLINES
from callboard.publish.calendar import _color
from callboard.publish.calendar_entry import marks
from callboard.publish.links import Urls
from callboard.relate import render, update
from callboard.relate.instants import closes

POSTS = {
    "news/old.md": """---
title: Old Rivers 2024
date: 2024-01-10
event: {name: Old Rivers 2024}
---
Topics are privacy and fairness.

- Submission deadline: 5 March 2024
- Workshop: 14 June 2024 in Porto
""",
    "news/call.md": """---
title: Quiet Rivers 2027
date: 2027-01-11
group: talks
event: {name: Quiet Rivers 2027, place: "Porto, Portugal"}
---
- Abstract deadline: 1 October 2026, 23:59 AoE
- Submission deadline: 5 March 2027, 23:59 AoE
- Rebuttal: 20–24 March 2027
- Notification: 2 April 2027
- Camera-ready: 9 April 2027, 18:00 (Europe/Berlin)
- Industry day: 3 May 2027 - cancelled
- Workshop: 14–15 June 2027 in Porto

## Topics

- Privacy
- Large language models
""",
}


def uids(built, path):
    data = built.files.get(path)
    return {str(e["UID"]) for e in icalendar.Calendar.from_ical(data).walk("VEVENT")} if data else set()


def paths(built):
    return {path for path in built.files if path.endswith(".ics")}


def expected(loaded, days=90):
    """The dates of each calendar by its path, from the rows and the settings alone."""
    since = loaded.now - dt.timedelta(days=days)
    groups = {post.id: post.group for post in loaded.index.posts}
    askers = {topic.slug: {use.event_id for use in topic.uses} for topic in loaded.index.topics}
    rows = [row for event in loaded.index.events for row in event.rows]

    def recent(chosen):
        chosen = list(chosen)
        kept = [row for row in chosen if closes(row.date) > since]
        return kept or sorted(chosen, key=lambda row: (closes(row.date), row.id))[-1:]

    found = {
        "all": recent(rows),
        "deadlines": recent(row for row in rows if row.date.kind in DEADLINES),
        "events": recent(row for row in rows if row.date.kind == "event"),
    }
    found["archive"] = [row for row in rows if row not in found["all"]]
    for kind in {row.date.kind for row in rows}:
        found[f"kinds/{kind}"] = recent(row for row in rows if row.date.kind == kind)
    for group in {groups[row.post_id] for row in rows}:
        found[f"groups/{group}"] = recent(row for row in rows if groups[row.post_id] == group)
    for topic, events in askers.items():
        found[f"topics/{topic}"] = recent(row for row in rows if row.event_id in events)
    for event in loaded.index.events:
        found[f"events/{event.id.removeprefix('news/')}"] = list(event.rows)
        found[f"reminders/events/{event.id.removeprefix('news/')}"] = recent(event.rows)
    authority = loaded.site.authority
    return {f"calendars/{name}.ics": {f"{row.id}@{authority}" for row in found[name]} for name in found if found[name]}


def check(built, loaded, days=90):
    wanted = expected(loaded, days)
    for path in list(wanted):
        if path in ("calendars/all.ics", "calendars/deadlines.ics") or path.split("/")[1] == "topics":
            wanted[path.replace("calendars/", "calendars/reminders/", 1)] = wanted[path]
    assert paths(built) == set(wanted)
    for path, ids in wanted.items():
        assert uids(built, path) == ids, path


def test_every_date_of_the_example_is_in_exactly_its_files(example, example_index):
    """A25, A27, A30."""
    check(example, example_index)


@pytest.mark.parametrize("days", [90, 3650])
def test_every_date_is_in_exactly_its_files(build_site, load, days):
    """A25, A27: with the recent past of the setting; what is older is in the archive and in its event's own."""
    built = build_site(POSTS, toml=f"calendar_days = {days}")
    check(built, load(POSTS, calendar_days=days, groups=GROUPS), days)
    assert ("calendars/archive.ics" in built.files) == (days == 90)


def test_a_calendar_of_old_dates_keeps_its_last_one(build_site):
    built = build_site({"news/old.md": POSTS["news/old.md"]})
    assert {uid.partition("@")[0].rpartition(".")[2] for uid in uids(built, "calendars/all.ics")} == {"event"}
    assert len(uids(built, "calendars/archive.ics")) == 1


def kept(built):
    """The build with its files read, before another one takes its folder."""
    assert built.files
    assert built.pages
    return built


@pytest.fixture(scope="module")
def built(build_apart):
    return build_apart(POSTS)


def alarms(entry):
    return [alarm["TRIGGER"].dt for alarm in entry.walk("VALARM")]


def test_reminders(built):
    """A26: 7 days and 1 day before; none for what is called off, none in the plain files."""
    week, day = dt.timedelta(days=-7), dt.timedelta(days=-1)
    for path in paths(built):
        calendar = icalendar.Calendar.from_ical(built.files[path])
        for entry in calendar.walk("VEVENT"):
            reminded = path.startswith("calendars/reminders/") and entry["STATUS"] != "CANCELLED"
            assert alarms(entry) == ([week, day] if reminded else []), (path, entry["UID"])
            for alarm in entry.walk("VALARM"):
                assert alarm["ACTION"] == "DISPLAY"
                assert alarm["DESCRIPTION"]
                lasts = "Rebuttal" in entry["SUMMARY"]
                assert alarm["TRIGGER"].params.get("RELATED", "START") == ("END" if lasts else "START")


def test_a_reminding_calendar_is_the_plain_one_with_alarms(built):
    for path in paths(built):
        if path.startswith("calendars/reminders/"):
            plain = icalendar.Calendar.from_ical(built.files[path.replace("reminders/", "", 1)])
            reminding = icalendar.Calendar.from_ical(built.files[path])
            for entry in reminding.walk("VEVENT"):
                entry.subcomponents.clear()
            held = {entry["UID"] for entry in reminding.walk("VEVENT")}
            # What is long past reminds of nothing, and is in an event's plain calendar alone.
            same = [e.to_ical() for e in plain.walk("VEVENT") if e["UID"] in held]
            assert [e.to_ical() for e in reminding.walk("VEVENT")] == same
            assert reminding["NAME"] == f"{plain['NAME']} (with reminders)"


def test_another_parser_finds_every_calendar_valid(built, example):
    for site in (built, example):
        for path in paths(site):
            calendar = vobject.readOne(site.files[path].decode())
            calendar.validate(raiseException=True)
            assert {entry.uid.value for entry in calendar.vevent_list} == uids(site, path)


def test_colours_are_names_of_css(built):
    calendar = icalendar.Calendar.from_ical(built.files["calendars/groups/talks.ics"])
    assert calendar["COLOR"] == _color("#0b6a45")
    assert {str(entry["COLOR"]) for entry in calendar.walk("VEVENT")} == {calendar["COLOR"]}
    assert str(calendar["COLOR"]).isalpha()


def test_an_empty_site_has_no_calendar(build_site):
    assert not paths(build_site({"news/x.md": "---\ntitle: Hello\ndate: 2027-01-01\n---\nHello.\n"}))


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("news/call", "events/call"),
        ("events/call", "events/call"),
        ("topics/privacy", "topics/privacy"),
        ("groups/talks", "groups/talks"),
        ("dates", "all"),
        ("dates", "deadlines"),
        ("dates", "kinds/notification"),
        ("dates", "archive"),
    ],
)
def test_a_page_offers_its_calendar_in_two_taps(built, page, name):
    url = f"https://board.example.org/calendars/{name}.ics"
    webcal = url.replace("https:", "webcal:")
    [ways] = [each for each in built.page(page).xpath("//details") if url in each.xpath(".//a/@href")]
    hrefs = ways.xpath("./ul/li/a/@href")
    assert ways.xpath("./summary")
    assert hrefs[0] == webcal
    [google] = [href for href in hrefs if "google" in href]
    assert google.startswith("https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F")
    assert parse_qs(urlsplit(google).query) == {"cid": [webcal]}
    remind = webcal.replace("calendars/", "calendars/reminders/")
    assert (remind in hrefs) == (f"calendars/reminders/{name}.ics" in built.files)
    for href in hrefs:
        if href.startswith(("webcal:", "https://board")):
            assert href.partition("board.example.org/")[2] in built.files


# What is removed.


GROUPS = {"news": {"name": "News"}, "talks": {"name": "Talks"}}


def published(load, files, ledger="", day="2027-01-20"):
    """The ledger's text after a publication on a day."""
    loaded = load(files | ({"ledger.txt": ledger} if ledger else {}), groups=GROUPS)
    return render(update(loaded.ledger, loaded.index, on=dt.date.fromisoformat(day)))


def entry_of(built, path, kind):
    calendar = icalendar.Calendar.from_ical(built.files[path])
    [found] = [e for e in calendar.walk("VEVENT") if str(e["UID"]).partition("@")[0].endswith(f".{kind}")]
    return found


def test_a_removed_post_is_called_off_wherever_it_was(build_site, load):
    ledger = published(load, POSTS)
    before = kept(build_site(POSTS | {"ledger.txt": ledger}, now="2027-01-20T09:00:00+00:00"))
    left = {"news/old.md": POSTS["news/old.md"]}
    ledger = published(load, left, ledger, "2027-02-01")
    after = kept(build_site(left | {"ledger.txt": ledger}, now="2027-03-02T09:00:00+00:00"))
    assert after.code == 0
    for path in paths(before) - {"calendars/archive.ics"}:
        gone = {uid for uid in uids(before, path) if uid.startswith("call.")}
        assert gone <= uids(after, path), path
    was = entry_of(before, "calendars/all.ics", "submission_deadline")
    now = entry_of(after, "calendars/all.ics", "submission_deadline")
    assert (was["STATUS"], now["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert was["UID"] == now["UID"]
    assert was["DTSTART"].dt == now["DTSTART"].dt
    assert now["SEQUENCE"] > was["SEQUENCE"]
    assert now["LAST-MODIFIED"].dt > was["LAST-MODIFIED"].dt
    assert not alarms(entry_of(after, "calendars/reminders/events/call.ics", "submission_deadline"))
    page = after.pages["news/call/index.html"]
    assert "gone" in page.xpath("string(//h1)").lower()
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert "Quiet Rivers" not in page.text_content()
    assert "Gone" in after.pages["events/call/index.html"].xpath("string(//h1)")
    assert "news/call" not in after.text("sitemap.xml")
    later = build_site(left | {"ledger.txt": ledger}, now="2027-03-10T09:00:00+00:00")
    assert not {uid for path in paths(later) for uid in uids(later, path) if uid.startswith("call.")}
    assert "news/call/index.html" in later.pages, "the page stays"


def test_what_comes_back_has_its_id_and_a_higher_number(build_site, load):
    ledger = published(load, POSTS)
    left = {"news/old.md": POSTS["news/old.md"]}
    ledger = published(load, left, ledger, "2027-02-01")
    gone = kept(build_site(left | {"ledger.txt": ledger}))
    back = build_site(POSTS | {"ledger.txt": ledger})
    one, two = (entry_of(each, "calendars/all.ics", "submission_deadline") for each in (gone, back))
    assert one["UID"] == two["UID"]
    assert two["STATUS"] == "CONFIRMED"
    assert two["SEQUENCE"] > one["SEQUENCE"]


def test_a_removed_date_is_called_off_in_the_calendar_of_its_event(build_site, load):
    ledger = published(load, POSTS)
    files = POSTS | {"news/call.md": POSTS["news/call.md"].replace("- Notification: 2 April 2027\n", "")}
    ledger = published(load, files, ledger, "2027-02-01")
    built = build_site(files | {"ledger.txt": ledger})
    for path in ("all", "kinds/notification", "groups/talks", "topics/privacy", "events/call"):
        entry = entry_of(built, f"calendars/{path}.ics", "notification")
        assert (entry["STATUS"], entry["DTSTART"].dt) == ("CANCELLED", dt.date(2027, 4, 2))
    assert "calendars/deadlines.ics" in built.files
    assert not [uid for uid in uids(built, "calendars/deadlines.ics") if "notification" in uid]


JOINED = """---
title: More on Quiet Rivers
date: 2027-01-15
event: {id: call}
---
- Public lecture: 20 May 2027
"""


def test_an_event_that_became_part_of_another_leads_there(build_site, load):
    alone = JOINED.replace("{id: call}", "{id: more, name: More Rivers 2027}")
    ledger = published(load, POSTS | {"news/more.md": alone})
    files = POSTS | {"news/more.md": JOINED}
    ledger = published(load, files, ledger, "2027-02-01")
    built = build_site(files | {"ledger.txt": ledger})
    assert built.pages["events/more/index.html"].xpath("//link[@rel='canonical']/@href") == [
        "https://board.example.org/events/call/"
    ]
    assert uids(built, "calendars/events/more.ics") == uids(built, "calendars/events/call.ics") != set()


GONE = '"gone":"2027-01-20"'
DATE = f'"event":"e",{GONE},"value"'


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f'post ../../x {{{GONE},"path":"../../x.md","slug":"../../x"}}', id="a-way-out"),
        pytest.param(f"event ../../x {{{GONE}}}", id="an-event-outside"),
        pytest.param(f"event Call {{{GONE}}}", id="another-case"),
        pytest.param(f'post x {{{GONE},"path":"news/call.md"}}', id="a-living-address"),
        pytest.param(f'event con {{{GONE}}}\ndate x {{"event":"con",{GONE},"value":"2027-03-01"}}', id="con"),
        pytest.param(f'event e {{}}\ndate x {{{DATE}:"30 May"}}', id="no-value"),
        pytest.param(f'event e {{}}\ndate x {{{DATE}:"2027-02-30"}}', id="no-day"),
        pytest.param('event e {}\ndate x {"event":"e","gone":"gone","value":"2027-02-20"}', id="no-day-of-burial"),
        pytest.param(f'date x {{{DATE}:"2027-02-20"}}', id="no-event"),
        pytest.param(f'event a {{"became":"b",{GONE}}}\nevent b {{"became":"a",{GONE}}}', id="a-circle"),
        pytest.param(f'event e {{"topics":["../x"]}}\ndate x {{{DATE}:"2027-02-20"}}', id="a-topic"),
        pytest.param(f'event e {{}}\ndate x {{{DATE}:"9999-12-31T23:59[AoE]"}}', id="the-end-of-time"),
        pytest.param(f'event e {{}}\ndate x {{{DATE}:"0001-01-01T00:00[UTC+14:00]"}}', id="the-beginning"),
        pytest.param(f'event e {{}}\ndate x {{{DATE}:"2027-02-20T10:00[../etc]"}}', id="no-zone"),
    ],
)
def test_no_line_of_the_ledger_stops_a_build(build_site, line):
    built = build_site(POSTS | {"ledger.txt": line + "\n"})
    assert built.code == 0
    assert all(path.split("/")[0] != ".." for path in built.files)
    assert "Gone" not in built.page("news/call").xpath("string(//h1)")


EDITS = {
    "title": ("Quiet Rivers 2027\ndate", "Loud Rivers 2027\ndate"),
    "slug": ("group: talks", "group: talks\nslug: other"),
    "day": ("5 March", "12 March"),
    "place": ("Porto, Portugal", "Faro, Portugal"),
}


@pytest.mark.parametrize("name", [*EDITS, "domain"])
def test_an_edit_keeps_the_uid_and_raises_sequence_and_last_modified(build_site, load, name):
    """A22, with the ledger that `check --fix` writes."""
    loaded = load(POSTS, groups=GROUPS)
    ledger = render(update(loaded.ledger, loaded.index, marks=marks(loaded.index, Urls(loaded.site.url))))
    before = kept(build_site(POSTS | {"ledger.txt": ledger}))
    text = POSTS["news/call.md"].replace(*EDITS.get(name, ("", "")))
    url = "https://elsewhere.example.org" if name == "domain" else "https://board.example.org"
    after = build_site(POSTS | {"news/call.md": text, "ledger.txt": ledger}, url=url)
    assert uids(before, "calendars/events/call.ics") == uids(after, "calendars/events/call.ics")
    kind = "event" if name == "place" else "submission_deadline"
    was, now = (entry_of(each, "calendars/events/call.ics", kind) for each in (before, after))
    assert now["SEQUENCE"] == was["SEQUENCE"] + 1
    assert now["LAST-MODIFIED"].dt > was["LAST-MODIFIED"].dt
