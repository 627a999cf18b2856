"""Structured data: what machines read of a post and its event, and that no text can leave its element."""

from __future__ import annotations

import json

import pytest

from callboard.publish.structured import block

CALL = """---
title: "Call: </script><script>alert(1)</script> & more"
date: 2027-01-10T10:00:00+01:00
last_updated: 2027-01-12T10:00:00+01:00
author: Ana Prado
summary: One line.
---
The Workshop on Long Nights (WOLN 2027) takes place on 4–5 May 2027 in Porto, Portugal, and online.

- Submission deadline: 5 March 2027
- Workshop: 4–5 May 2027
"""


def things(built, path):
    [text] = built.page(path).xpath("//script[@type='application/ld+json']/text()")
    return {thing["@type"]: thing for thing in json.loads(text)["@graph"]}


def test_a_post(build_site):
    built = build_site({"news/x.md": CALL}, url="https://example.org/lab")
    found = things(built, "news/x")
    post = found["BlogPosting"]
    assert post["headline"] == "Call: </script><script>alert(1)</script> & more"
    assert (post["datePublished"], post["dateModified"]) == ("2027-01-10T10:00:00+01:00", "2027-01-12T10:00:00+01:00")
    assert [author["name"] for author in post["author"]] == ["Ana Prado"]
    assert post["url"] == "https://example.org/lab/news/x/"
    trail = found["BreadcrumbList"]["itemListElement"]
    assert [item["item"] for item in trail] == [
        f"https://example.org/lab/{path}" for path in ("", "groups/news/", "news/x/")
    ]
    assert [item["position"] for item in trail] == [1, 2, 3]
    assert found["WebSite"]["url"] == "https://example.org/lab/"


def test_an_event_with_a_day(build_site):
    built = build_site({"news/x.md": CALL})
    event = things(built, "news/x")["Event"]
    assert (event["startDate"], event["endDate"]) == ("2027-05-04", "2027-05-05")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    page = next(path for path in built.pages if path.startswith("events/") and path != "events/index.html")
    assert things(built, page.removesuffix("index.html"))["Event"] == event


def test_an_event_without_a_day_is_none(build_site):
    text = CALL.replace("takes place on 4–5 May 2027 in Porto, Portugal, and online", "asks for papers").replace(
        "- Workshop: 4–5 May 2027\n", ""
    )
    built = build_site({"news/x.md": text})
    assert "Event" not in things(built, "news/x")


def test_a_stated_time_has_its_offset(build_site):
    talk = "---\ntitle: 'Seminar: on lichen'\ndate: 2027-01-10\n---\n- Talk: 4 June 2027, 16:00–17:30 (Europe/Berlin)\n"
    event = things(build_site({"news/x.md": talk}), "news/x")["Event"]
    assert event["startDate"] == "2027-06-04T16:00+02:00"
    assert event["endDate"] == "2027-06-04T17:30+02:00"


MOVED = """---
title: "Call: a moved workshop"
date: 2027-01-10
event: {name: Workshop on Long Nights}
---
- Industry day: 1 May 2027 - cancelled
- Workshop: ~~4–5 May 2027~~ 11–12 May 2027
"""


def test_a_moved_event_says_from_where_and_a_called_off_day_is_not_the_event(build_site):
    event = things(build_site({"news/x.md": MOVED}), "news/x")["Event"]
    assert (event["startDate"], event["previousStartDate"]) == ("2027-05-11", "2027-05-04")
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["location"] == [{"@type": "Place", "name": "Place not stated", "address": "Place not stated"}]
    assert "eventAttendanceMode" not in event


def test_a_cancelled_event(build_site):
    text = MOVED.replace("~~4–5 May 2027~~ 11–12 May 2027", "11–12 May 2027 - cancelled").replace("- Industry", "- Old")
    event = things(build_site({"news/x.md": text}), "news/x")["Event"]
    assert event["eventStatus"] == "https://schema.org/EventCancelled"


def test_location_mode_and_organizer(build_site):
    event = things(build_site({"news/x.md": CALL}), "news/x")["Event"]
    assert {place["@type"] for place in event["location"]} == {"Place", "VirtualLocation"}
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert event["organizer"] == [{"@type": "Organization", "name": "Test Lab", "url": "https://board.example.org/"}]
    assert event["description"] == "One line."


def test_every_page_of_the_example_has_its_blocks(example):
    for path, page in example.pages.items():
        # An old address leads on, and the block for other sites is a part of their pages.
        if page.xpath("//meta[@http-equiv='refresh']") or path.startswith("embed/"):
            continue
        [text] = page.xpath("//script[@type='application/ld+json']/text()")
        kinds = {thing["@type"] for thing in json.loads(text)["@graph"]}
        assert "WebSite" in kinds, path
        assert ("BlogPosting" in kinds) == (path.startswith("news/")), path
        for name in ("og:title", "og:type", "og:url", "og:site_name", "og:description"):
            assert page.xpath("//meta[@property = $name]/@content", name=name), (path, name)
        assert page.xpath("//meta[@property='og:url']/@content")[0].startswith("https://"), path


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "]]>", "\u2028", "\"'\\"])
def test_no_text_ends_the_element(text):
    written = str(block({"@type": "Thing", "name": text}))
    assert not set("<>&") & set(written)
    assert json.loads(written)["@graph"] == [{"@type": "Thing", "name": text}]


def test_empty_things_are_left_out():
    assert json.loads(str(block({}, {"@type": "A"})))["@graph"] == [{"@type": "A"}]
