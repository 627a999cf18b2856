"""Feeds as feed readers see them: feedparser for sense, lxml for form."""

from __future__ import annotations

import html
import json
import re

import feedparser
import jsonschema
import lxml.etree
import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from callboard.publish.feed_parts import cut

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FEEDS = ["feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/groups/news.atom.xml", "feeds/groups/news.rss.xml"]
_WORDS = {"type": "string", "minLength": 1}
_URL = {"type": "string", "format": "uri", "pattern": "^https?://"}
_MOMENT = {"type": "string", "format": "date-time"}
_PEOPLE = {
    "type": "array",
    "items": {"type": "object", "properties": {"name": _WORDS, "url": _URL}, "additionalProperties": False},
}
# https://www.jsonfeed.org/version/1.1/, as far as this site uses it.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **dict.fromkeys(("title", "description", "language"), _WORDS),
        **dict.fromkeys(("home_page_url", "feed_url", "next_url"), _URL),
        "authors": _PEOPLE,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_html"],
                "additionalProperties": False,
                "properties": {
                    **dict.fromkeys(("id", "title", "summary", "content_html", "language"), _WORDS),
                    **dict.fromkeys(("url", "image"), _URL),
                    **dict.fromkeys(("date_published", "date_modified"), _MOMENT),
                    "authors": _PEOPLE,
                    "tags": {"type": "array", "items": _WORDS},
                },
            },
        },
    },
}
FILES = {
    "news/2027-01-10-first.md": """---
title: "Fish & <chips>: a \\"study\\""
date: 2027-01-10T10:00:00+01:00
author: Ana Prado
summary: One line & no more.
---
See [the other](second.md), [above](#top), ![Map](/static/img/map.svg) and `a < b`.
""",
    "news/second.md": (
        "---\ntitle: Second\ndate: 2027-01-12\nlast_updated: 2027-01-20\nid: fixed-id\n---\nText with \x0c in it.\n"
    ),
    "news/undated.md": "---\ntitle: Undated\n---\nXundatedbody.\n",
    "news/draft.md": "---\ntitle: Draft\ndate: 2027-01-14\ndraft: true\n---\nXdraftbody.\n",
    "static/img/map.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>",
}


@pytest.fixture(scope="module")
def built(build_apart):
    found = build_apart(FILES, url="https://example.org/lab")
    assert found.code == 0
    return found


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_well_formed_and_complete(built, path):
    feed = feedparser.parse(built.files[path])
    assert not feed.bozo
    # feedparser hands a title on as HTML.
    assert [html.unescape(e.title) for e in feed.entries] == ["Second", 'Fish & <chips>: a "study"']
    assert [e.link for e in feed.entries] == [
        "https://example.org/lab/news/second/",
        "https://example.org/lab/news/first/",
    ]
    assert [e.id for e in feed.entries] == [
        "tag:board.example.org,2026:post/fixed-id",
        "tag:board.example.org,2026:post/news/first",
    ]
    assert [e.author for e in feed.entries] == ["Test Lab", "Ana Prado"]
    assert b"Xundated" not in built.files[path]
    assert b"Xdraft" not in built.files[path]


@pytest.mark.parametrize("path", FEEDS)
def test_titles_are_text(built, path):
    root = lxml.etree.fromstring(built.files[path])
    titles = [t.text for t in root.iter("{*}title")]
    assert 'Fish & <chips>: a "study"' in titles
    for title in root.iter("{http://www.w3.org/2005/Atom}title"):
        assert title.get("type") in (None, "text")


@pytest.mark.parametrize("path", FEEDS)
def test_addresses_inside_are_absolute(built, path):
    for entry in feedparser.parse(built.files[path]).entries:
        body = lxml.html.fragment_fromstring(entry.content[0].value, create_parent=True)
        for value in body.xpath(".//@href | .//@src"):
            assert value.startswith("https://example.org/lab/"), value
    root = lxml.etree.fromstring(built.files[path])
    said = "".join(root.itertext())
    assert 'src="https://example.org/lab/static/img/map.svg"' in said
    assert 'href="https://example.org/lab/news/first/#top"' in said


def test_atom_has_what_rfc_4287_asks_for(built):
    for path, page in (("feeds/all.atom.xml", ""), ("feeds/groups/news.atom.xml", "groups/news/")):
        root = lxml.etree.fromstring(built.files[path])
        for node in (root, *root.findall("a:entry", ATOM)):
            assert (
                len(node.findall("a:id", ATOM))
                == len(node.findall("a:title", ATOM))
                == len(node.findall("a:updated", ATOM))
                == 1
            )
            assert node.findall("a:author/a:name", ATOM)
        links = {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)}
        assert links == {"self": f"https://example.org/lab/{path}", "alternate": f"https://example.org/lab/{page}"}
        assert root.findtext("a:updated", namespaces=ATOM) == max(
            entry.findtext("a:updated", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)
        )


def test_each_feed_has_an_id_of_its_own(example):
    ids = [
        lxml.etree.fromstring(data).findtext("a:id", namespaces=ATOM)
        for path, data in example.files.items()
        if path.endswith(".atom.xml")
    ]
    assert len(ids) == len(set(ids)) > 4


def test_rss_has_what_readers_ask_for(built):
    root = lxml.etree.fromstring(built.files["feeds/all.rss.xml"])
    channel = root.find("channel")
    assert channel.find("a:link", ATOM).get("href") == "https://example.org/lab/feeds/all.rss.xml"
    for item in channel.findall("item"):
        assert item.find("guid").get("isPermaLink") == "false"
        assert item.findtext("{http://purl.org/dc/elements/1.1/}creator")
        assert item.findtext("pubDate").endswith("+0100")


def test_updated_moves_with_the_post_alone(built, build_site):
    entry = feedparser.parse(built.files["feeds/all.atom.xml"]).entries[0]
    assert (entry.published, entry.updated) == ("2027-01-11T23:00:00Z", "2027-01-19T23:00:00Z")
    later = build_site(FILES, url="https://example.org/lab", now="2028-01-01T00:00:00+00:00")
    assert {path: later.files[path] for path in FEEDS} == {path: built.files[path] for path in FEEDS}


def test_ids_outlive_title_file_date_and_domain(build_site):
    files = {"news/2027-01-10-first.md": FILES["news/2027-01-10-first.md"], "news/second.md": FILES["news/second.md"]}
    before = feedparser.parse(build_site(files).files["feeds/all.atom.xml"])
    moved = {
        "news/2027-01-11-first.md": files["news/2027-01-10-first.md"]
        .replace("Fish", "Meat")
        .replace("01-10T", "01-11T"),
        "talks/renamed.md": files["news/second.md"].replace("Second", "The second").replace("id:", "slug: other\nid:"),
    }
    after = feedparser.parse(build_site(moved, url="https://elsewhere.example.com").files["feeds/all.atom.xml"])
    assert {e.id for e in after.entries} == {e.id for e in before.entries}
    assert after.feed.id == before.feed.id
    assert {e.link for e in after.entries}.isdisjoint(e.link for e in before.entries)


def titles(data):
    return [entry.title for entry in feedparser.parse(data).entries]


def archives(built, name="all", suffix="atom.xml"):
    pattern = re.compile(rf"feeds/{name}\.\d+\.{re.escape(suffix)}")
    return {path: data for path, data in built.files.items() if pattern.fullmatch(path)}


def links(data):
    return {link.get("rel"): link.get("href") for link in lxml.etree.fromstring(data).findall("a:link", ATOM)}


def test_old_entries_are_in_archives_that_a_new_post_does_not_touch(build_site):
    files = {f"news/p{n:02}.md": f"---\ntitle: Post {n}\ndate: 2026-12-{n + 1:02}\n---\nText.\n" for n in range(30)}
    built = build_site({name: files[name] for name in sorted(files)[:25]})
    assert titles(built.files["feeds/all.atom.xml"]) == [f"Post {n}" for n in range(24, 4, -1)]
    found = archives(built)
    assert sorted(found) == ["feeds/all.1.atom.xml", "feeds/all.2.atom.xml"]
    assert titles(found["feeds/all.1.atom.xml"]) == [f"Post {n}" for n in range(19, -1, -1)]
    assert titles(found["feeds/all.2.atom.xml"]) == [f"Post {n}" for n in range(24, 19, -1)]
    more = build_site(files)
    assert titles(more.files["feeds/all.2.atom.xml"]) == [f"Post {n}" for n in range(29, 19, -1)]
    for suffix in ("atom.xml", "rss.xml", "json"):
        first = f"feeds/all.1.{suffix}"
        assert more.files[first] == built.files[first]
    assert list(archives(built, suffix="rss.xml")) == ["feeds/all.1.rss.xml"]
    assert list(archives(built, suffix="json")) == ["feeds/all.1.json"]


@pytest.fixture(scope="module")
def long(build_apart):
    """A site of 45 posts, of which two archives are full."""
    days = [f"2026-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(45)]
    return build_apart({f"news/p{day}.md": f"---\ntitle: P {day}\ndate: {day}\n---\nText.\n" for day in days})


def test_archives_are_linked_as_rfc_5005_says(long):
    built = long
    at = f"{built.url}/feeds/all.".__add__
    assert links(built.files["feeds/all.atom.xml"])["prev-archive"] == at("2.atom.xml")
    first, second, third = (links(built.files[f"feeds/all.{n}.atom.xml"]) for n in (1, 2, 3))
    for number, found in enumerate((first, second, third), 1):
        assert found["self"] == at(f"{number}.atom.xml")
        assert found["current"] == at("atom.xml")
        assert b"archive" in built.files[f"feeds/all.{number}.atom.xml"]
    assert ("prev-archive" in first, first["next-archive"]) == (False, at("2.atom.xml"))
    assert (second["prev-archive"], second["next-archive"]) == (at("1.atom.xml"), at("3.atom.xml"))
    assert (third["prev-archive"], "next-archive" in third) == (at("2.atom.xml"), False)


def test_archives_of_rss_are_rss(long):
    at = f"{long.url}/feeds/all.".__add__
    polled, first, second = (
        feedparser.parse(long.files[f"feeds/all.{name}"]) for name in ("rss.xml", "1.rss.xml", "2.rss.xml")
    )
    found = [{link.rel: link.href for link in each.feed.links} for each in (polled, first, second)]
    page = f"{long.url}/"
    assert found == [
        {"alternate": page, "self": at("rss.xml"), "prev-archive": at("2.rss.xml")},
        {"alternate": page, "self": at("1.rss.xml"), "current": at("rss.xml")},
        {"alternate": page, "self": at("2.rss.xml"), "prev-archive": at("1.rss.xml"), "current": at("rss.xml")},
    ]
    assert {link.type for each in (polled, first, second) for link in each.feed.links if link.rel != "alternate"} == {
        "application/rss+xml"
    }
    assert [each.version for each in (polled, first, second)] == ["rss20"] * 3
    assert ["fh_archive" in each.feed for each in (polled, first, second)] == [False, True, True]


def entries_of(data):
    """Id, title, address, moment and text of each entry, and what leads to older ones: of a feed in any format."""
    if data.startswith(b"{"):
        feed = json.loads(data)
        items = [(i["id"], i["title"], i["url"], i["date_published"], i["content_html"].strip()) for i in feed["items"]]
        return items, feed.get("next_url")
    feed = feedparser.parse(data, sanitize_html=False)
    assert not feed.bozo
    moment = "{0:04}-{1:02}-{2:02}T{3:02}:{4:02}:{5:02}Z".format
    items = [(e.id, e.title, e.link, moment(*e.published_parsed), e.content[0].value) for e in feed.entries]
    return items, next((link.href for link in feed.feed.links if link.rel == "prev-archive"), None)


@pytest.mark.parametrize(
    ("name", "suffixes"), [("all", ("atom.xml", "rss.xml", "json")), ("groups/news", ("atom.xml", "rss.xml"))]
)
def test_from_each_feed_the_links_lead_to_every_post(long, name, suffixes):
    seen = {}
    for suffix in suffixes:
        found, url = {}, f"{long.url}/feeds/{name}.{suffix}"
        while url:
            items, url = entries_of(long.files[url.removeprefix(f"{long.url}/")])
            found |= {item[0]: item for item in items}
        seen[suffix] = found
    assert len(seen["atom.xml"]) == 45
    assert all(found == seen["atom.xml"] for found in seen.values())


def test_the_archives_of_a_group_are_atom_and_its_other_feeds_say_so(long):
    assert [*archives(long, "groups/news", "rss.xml"), *archives(long, "groups/news", "json")] == []
    older = f"{long.url}/feeds/groups/news.2.atom.xml"
    channel = lxml.etree.fromstring(long.files["feeds/groups/news.rss.xml"]).find("channel")
    found = {link.get("rel"): link for link in channel.findall("a:link", ATOM)}
    assert (found["prev-archive"].get("href"), found["prev-archive"].get("type")) == (older, "application/atom+xml")
    assert found["self"].get("type") == "application/rss+xml"
    assert "next_url" not in json.loads(long.files["feeds/groups/news.json"])


def test_an_entry_has_no_ids_which_other_entries_of_a_page_may_have(build_site):
    text = '## Dates\n\n- Deadline: 3 May 2027\n\nA `<p id="x">`.\n'
    built = build_site({"news/a.md": f"---\ntitle: A\ndate: 2026-12-01\n---\n{text}"})
    assert built.page("news/a").xpath("//div[@class='prose']//@id")
    found = json.loads(built.text("feeds/all.json"))["items"][0]["content_html"]
    assert not lxml.html.fragment_fromstring(found, create_parent=True).xpath(".//@id")
    assert '&lt;p id="x"&gt;' in found


@pytest.mark.parametrize("text", ["<b>A</b> & ]]> B", "`]]>`"])
def test_what_would_end_a_section_of_markup_reaches_the_reader_whole(build_site, text):
    built = build_site({"news/a.md": f"---\ntitle: A\ndate: 2026-12-01\n---\n{text}\n"})
    seen = [entries_of(built.files[f"feeds/all.{suffix}"])[0] for suffix in ("atom.xml", "rss.xml", "json")]
    assert seen[0] == seen[1] == seen[2]


def test_long_posts_make_a_shorter_feed_and_none_is_lost(build_site):
    long = "Words & words. " * 4000
    files = {f"news/p{n:02}.md": f"---\ntitle: Post {n}\ndate: 2026-12-{n + 1:02}\n---\n{long}\n" for n in range(8)}
    built = build_site(files)
    for path, data in built.files.items():
        assert not path.startswith("feeds/all.") or len(data) < 300_000, path
    everything = {title for data in archives(built).values() for title in titles(data)}
    assert len(everything) == 8
    assert 0 < len(titles(built.files["feeds/all.atom.xml"])) < 8


@given(st.lists(st.integers(1, 120), min_size=1, max_size=60), st.integers(1, 5))
def test_parts_hold_all_and_stay(sizes, count):
    parts = cut(sizes, count=count, size=100)
    whole = range(len(sizes))
    assert [n for part in parts.archives for n in part] == (list(whole) if parts.archives else [])
    assert parts.current.stop == len(sizes)
    assert len(parts.current) <= count
    assert sum(sizes[n] for n in parts.current) <= 100 or len(parts.current) == 1
    covered = {n for part in parts.archives[: parts.closed] for n in part} | set(parts.current)
    assert covered == set(whole)
    assert cut([*sizes, 7], count=count, size=100).archives[: parts.closed] == parts.archives[: parts.closed]


@pytest.mark.parametrize("path", ["feeds/all.json", "feeds/all.1.json", "feeds/all.2.json", "feeds/groups/news.json"])
def test_a_part_of_a_json_feed_is_a_json_feed(long, path):
    data = json.loads(long.text(path))
    jsonschema.Draft202012Validator(JSON_FEED, format_checker=jsonschema.FormatChecker()).validate(data)
    assert data["feed_url"] == f"{long.url}/{path}"
    assert data.get("next_url") != data["feed_url"]


def test_json_feed_has_what_version_1_1_asks_for(built):
    data = json.loads(built.text("feeds/all.json"))
    jsonschema.Draft202012Validator(JSON_FEED, format_checker=jsonschema.FormatChecker()).validate(data)
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert "next_url" not in data
    assert data["feed_url"] == "https://example.org/lab/feeds/all.json"
    assert data["home_page_url"] == "https://example.org/lab/"
    assert data["authors"] == [{"name": "Test Lab", "url": "https://example.org/lab/"}]
    second, first = data["items"]
    assert (second["id"], first["title"]) == ("tag:board.example.org,2026:post/fixed-id", 'Fish & <chips>: a "study"')
    assert (second["date_published"], second["date_modified"]) == ("2027-01-11T23:00:00Z", "2027-01-19T23:00:00Z")
    assert first["url"] == "https://example.org/lab/news/first/"
    assert first["authors"] == [{"name": "Ana Prado"}]
    assert first["summary"] == "One line & no more."
    assert 'src="https://example.org/lab/static/img/map.svg"' in first["content_html"]


def test_a_topic_an_event_and_an_author_have_one_atom_feed_each(example):
    for path in ("feeds/topics/fairness", "feeds/events/tagus-2026", "feeds/authors/rafi-benhaddou"):
        assert {end for end in ("atom.xml", "rss.xml", "json") if f"{path}.{end}" in example.files} == {"atom.xml"}
        page = example.page(path.removeprefix("feeds/"))
        assert f"{example.url}/{path}.atom.xml" in page.xpath("//link[@rel='alternate']/@href")


def test_a_post_of_the_future_waits_outside(build_site):
    files = {
        "news/a.md": "---\ntitle: A\ndate: 2027-01-10\nlast_updated: 2027-03-01\n---\nText.\n",
        "news/b.md": "---\ntitle: B\ndate: 2027-02-02\n---\nText.\n",
    }
    before = feedparser.parse(build_site(files, now="2027-02-01T09:00:00Z").files["feeds/all.atom.xml"]).entries
    assert [(e.title, e.updated) for e in before] == [("A", "2027-01-09T23:00:00Z")]
    assert titles(build_site(files, now="2027-02-02T09:00:00Z").files["feeds/all.atom.xml"]) == ["B", "A"]


def test_every_page_announces_a_feed_with_its_whole_address(example):
    for path, page in example.pages.items():
        found = page.xpath("//link[@rel='alternate'][contains(@type, 'atom')]/@href")
        assert found, path
        assert all(url.removeprefix(example.url + "/") in example.files for url in found), path


def test_pages_announce_their_feeds(built):
    found = {}
    for path in ("", "groups/news", "news/second"):
        links = built.page(path).xpath("//link[@rel='alternate'][@type]")
        found[path] = {link.get("href").removeprefix("https://example.org/lab/") for link in links}
        assert all(link.get("title") for link in links)
        assert all(href in built.files for href in found[path])
    assert {"feeds/all.atom.xml", "feeds/all.rss.xml"} <= found[""]
    assert {"feeds/groups/news.atom.xml", "feeds/groups/news.rss.xml"} <= found["groups/news"]
    assert {"feeds/all.atom.xml", "feeds/groups/news.atom.xml"} <= found["news/second"]
