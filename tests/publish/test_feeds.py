"""Feeds as feed readers see them: feedparser for sense, lxml for form."""

from __future__ import annotations

import html

import feedparser
import lxml.etree
import lxml.html
import pytest

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FEEDS = ["feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/groups/news.atom.xml", "feeds/groups/news.rss.xml"]
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


def test_feeds_are_bounded(build_site):
    files = {f"news/p{n:02}.md": f"---\ntitle: Post {n}\ndate: 2026-12-{n + 1:02}\n---\nText.\n" for n in range(25)}
    entries = feedparser.parse(build_site(files).files["feeds/all.atom.xml"]).entries
    assert [e.title for e in entries] == [f"Post {n}" for n in range(24, 4, -1)]


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
