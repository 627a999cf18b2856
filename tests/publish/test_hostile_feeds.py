"""Whatever a title, a label or a text holds, feeds are well formed and say it unchanged."""

from __future__ import annotations

import datetime as dt
import json

import feedparser
import lxml.etree
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.publish.feeds import ATOM, Author, Entry, Feed, Renderer

WHEN = dt.datetime(2027, 1, 10, 9, 30, tzinfo=dt.UTC)
NASTY = {
    "markup": "</title><script>alert(1)</script>",
    "cdata": "a ]]> b <![CDATA[ c",
    "entities": "&amp; &nbsp; &#0; &bogus; &",
    "quotes": "\"double\" 'single' `back`",
    "long": "A title " * 40,
    "emoji": "Ferns 🌿 and a family 👩‍👩‍👧",
    "chinese": "可信机器学习研讨会征稿",
    "right to left": "دعوة \u202bלהגשת\u202c مقالات",
    "combining": "e\u0301a\u0308 ﷽",
    "line ends": "one\ntwo",
    "not in XML": "a\x00b\x08c\ufffed\x0be",
}
# lxml and XML's own rules for line ends and attributes leave these as they are.
TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"), min_size=1)


def feed(title, html):
    entry = Entry(
        "tag:x.example,2027:a",
        title,
        "https://x.example/a/",
        WHEN,
        WHEN,
        (Author(title),),
        title,
        lambda: html,
        "en",
        (title,),
    )
    return Feed(
        "tag:x.example,2027:f", title, title, "https://x.example/", "https://x.example/f", "en", Author("Lab"), (entry,)
    )


def written(title, html):
    """Title, name, category and text that each format holds, by its own parser."""
    renderer, given_feed = Renderer(), feed(title, html)
    atom = lxml.etree.fromstring(renderer.atom(given_feed)).find(f"{{{ATOM}}}entry")
    yield (
        atom.findtext(f"{{{ATOM}}}title"),
        atom.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name"),
        atom.find(f"{{{ATOM}}}category").get("term"),
        atom.findtext(f"{{{ATOM}}}content"),
    )
    rss = lxml.etree.fromstring(renderer.rss(given_feed)).find("channel/item")
    yield (
        rss.findtext("title"),
        rss.findtext("{*}creator"),
        rss.findtext("category"),
        rss.findtext("{http://purl.org/rss/1.0/modules/content/}encoded"),
    )
    item = json.loads(renderer.json(given_feed))["items"][0]
    yield item["title"], item["authors"][0]["name"], item["tags"][0], item["content_html"]


@given(TEXT, TEXT)
@settings(max_examples=150, deadline=None)
def test_every_text_comes_back_as_it_was(title, html):
    for found in written(title, html):
        assert found == (title, title, title, html)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_readers_see_the_text(text):
    allowed = "".join(char for char in text if char not in "\x00\x08\x0b\ufffe")
    renderer, given_feed = Renderer(), feed(text, f"<p>{text}</p>")
    for data in (renderer.atom(given_feed), renderer.rss(given_feed)):
        parsed = feedparser.parse(data)
        assert not parsed.bozo
        assert parsed.entries[0].id == "tag:x.example,2027:a"
        root = lxml.etree.fromstring(data)
        assert allowed in "".join(root.itertext())


def plain(text):
    return " ".join("".join(char for char in text if char not in "\x00\x08\ufffe").split())


@pytest.fixture(scope="module")
def built(build_apart):
    """A site in which each of these is the title of a post, a label of a date, and text."""
    files = {}
    for number, text in enumerate(NASTY.values(), 1):
        header = json.dumps({"title": text, "date": f"2027-01-{number:02}", "author": text[:60]})
        label = " ".join(text.split())[:60].replace("<", "")
        files[f"news/n{number}.md"] = f"{header}\n\n- Deadline {label}: 6 March 2027\r\n\n{text}\r\n"
    return build_apart(files)


def test_feeds_of_such_posts_are_valid(built):
    assert "feeds/dates.rss.xml" in built.files
    for path, data in built.files.items():
        if path.startswith("feeds/") and path.endswith(".xml"):
            assert not feedparser.parse(data).bozo, path
            assert b"\r" not in data
        elif path.startswith("feeds/"):
            assert json.loads(data)["items"]


@pytest.mark.parametrize("name", NASTY)
def test_titles_of_such_posts_are_intact(built, name):
    atom, rss = (lxml.etree.fromstring(built.files[f"feeds/all.{kind}.xml"]) for kind in ("atom", "rss"))
    items = json.loads(built.text("feeds/all.json"))["items"]
    for titles in (
        [t.text for t in atom.iter("{*}title")],
        [t.text for t in rss.iter("title")],
        [i["title"] for i in items],
    ):
        assert plain(NASTY[name]) in {plain(title) for title in titles}
