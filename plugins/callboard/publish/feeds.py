"""Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1. The same content gives the same bytes: nothing here looks at a clock.

Ids are ``tag:`` URIs (RFC 4151) of a fixed authority and year, so that they outlive domains, titles and slugs. A feed
that names an older part of itself is an archived feed (RFC 5005, section 4).
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime
from functools import lru_cache
from typing import Any

from lxml import etree

from callboard.settings import Site

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
HISTORY = "http://purl.org/syndication/history/1.0"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ATOM_ROOT: dict[Any, str] = {None: ATOM}
_ATOM_TYPE = "application/atom+xml"
_RSS_ROOT: dict[Any, str] = {"atom": ATOM, "content": CONTENT, "dc": DC}
# What XML 1.0 has no way to write (section 2.2).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Entries kept as they are written: feeds that show the same ones are written near each other.
_KEPT = 512


@dataclass(frozen=True, slots=True)
class Author:
    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed: `url` and all addresses in what `html` gives are absolute, both moments aware.

    `html` is called when the entry is written, and not before: it is the work.
    """

    id: str
    title: str
    url: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[Author, ...]
    summary: str
    html: Callable[[], str]
    language: str
    categories: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """`page` is the address of what people read instead, `url` the feed's own, `entries` come newest first.

    `older`, `newer` and `current` are the addresses of the other parts of an archived feed, "" where there is none;
    only an archive document names its `current` one. They are of the same format, but that RSS may name an `older` one
    of Atom.
    """

    id: str
    title: str
    subtitle: str
    page: str
    url: str
    language: str
    author: Author
    entries: tuple[Entry, ...]
    older: str = ""
    newer: str = ""
    current: str = ""

    @property
    def updated(self) -> dt.datetime:
        return max(entry.updated for entry in self.entries)


class Renderer:
    """Writes feeds; an entry that stands in several is rendered once for each format."""

    def __init__(self) -> None:
        self._atom = lru_cache(_KEPT)(_atom_entry)
        self._rss = lru_cache(_KEPT)(_rss_item)
        self._json = lru_cache(_KEPT)(_json_item)

    def atom(self, feed: Feed) -> bytes:
        """The feed as Atom; an entry's ``updated`` moves only when its post says so."""
        root = etree.Element(_a("feed"), {_LANG: feed.language}, nsmap=_ATOM_ROOT)
        _text(root, _a("id"), feed.id)
        _text(root, _a("title"), feed.title)
        if feed.subtitle:
            _text(root, _a("subtitle"), feed.subtitle)
        _text(root, _a("updated"), rfc3339(feed.updated))
        _link(root, "self", feed.url, _ATOM_TYPE)
        _link(root, "alternate", feed.page, "text/html")
        _parts(root, feed, _ATOM_TYPE)
        _author(root, feed.author)
        _text(root, _a("generator"), "Callboard")
        return _document(root, b"</feed>", (self._atom(entry, feed.author) for entry in feed.entries))

    def rss(self, feed: Feed) -> bytes:
        """The feed as RSS 2.0 with ``content:encoded`` and ``dc:creator``."""
        root = etree.Element("rss", {"version": "2.0"}, nsmap=_RSS_ROOT)
        channel = etree.SubElement(root, "channel")
        _text(channel, "title", feed.title)
        _text(channel, "link", feed.page)
        _text(channel, "description", feed.subtitle or feed.title)
        _text(channel, "language", feed.language)
        _text(channel, "lastBuildDate", format_datetime(feed.updated))
        _text(channel, "generator", "Callboard")
        _link(channel, "self", feed.url, "application/rss+xml")
        _parts(channel, feed, "application/rss+xml")
        return _document(root, b"</channel></rss>", (self._rss(entry, feed.author) for entry in feed.entries))

    def json(self, feed: Feed) -> bytes:
        """The feed as JSON Feed 1.1; its word for what is older is ``next_url``."""
        data = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "description": feed.subtitle,
            "home_page_url": feed.page,
            "feed_url": feed.url,
            "next_url": feed.older,
            "language": feed.language,
            "authors": [_person(feed.author)],
        }
        head = _json_lines({key: value for key, value in data.items() if value != ""}).removesuffix("\n}")
        items = ",\n".join(self._json(entry, feed.author) for entry in feed.entries)
        return f'{head},\n "items": [\n{items}\n ]\n}}\n'.encode()


def tag(site: Site, name: str) -> str:
    """A ``tag:`` URI (RFC 4151) of the lab's fixed authority."""
    return f"tag:{site.authority},{site.authority_since}:{name}"


def rfc3339(moment: dt.datetime) -> str:
    """The moment in UTC, by seconds (RFC 3339)."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _atom_entry(entry: Entry, fallback: Author) -> bytes:
    root = etree.Element(_a("feed"), nsmap=_ATOM_ROOT)
    node = etree.SubElement(root, _a("entry"), {_LANG: entry.language})
    _text(node, _a("id"), entry.id)
    _text(node, _a("title"), entry.title)
    _text(node, _a("published"), rfc3339(entry.published))
    _text(node, _a("updated"), rfc3339(entry.updated))
    _link(node, "alternate", entry.url, "text/html")
    for author in entry.authors or (fallback,):
        _author(node, author)
    for category in entry.categories:
        etree.SubElement(node, _a("category"), {"term": _allowed(category)})
    if entry.summary:
        _text(node, _a("summary"), entry.summary)
    _markup(node, _a("content"), entry.html(), type="html")
    return _inside(root)


def _rss_item(entry: Entry, fallback: Author) -> bytes:
    root = etree.Element("channel", nsmap=_RSS_ROOT)
    item = etree.SubElement(root, "item")
    _text(item, "title", entry.title)
    _text(item, "link", entry.url)
    _text(item, "guid", entry.id, isPermaLink="false")
    _text(item, "pubDate", format_datetime(entry.published))
    for author in entry.authors or (fallback,):
        _text(item, f"{{{DC}}}creator", author.name)
    for category in entry.categories:
        _text(item, "category", category)
    _text(item, "description", entry.summary or entry.title)
    _markup(item, f"{{{CONTENT}}}encoded", entry.html())
    return _inside(root)


def _json_item(entry: Entry, fallback: Author) -> str:
    data = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html(),
        "image": entry.image,
        "date_published": rfc3339(entry.published),
        "date_modified": rfc3339(entry.updated),
        "authors": [_person(author) for author in entry.authors or (fallback,)],
        "tags": list(entry.categories),
        "language": entry.language,
    }
    lines = _json_lines({key: value for key, value in data.items() if value or key == "content_html"})
    return "  " + lines.replace("\n", "\n  ")


def _json_lines(data: dict[str, Any]) -> str:
    return _allowed(json.dumps(data, ensure_ascii=False, indent=1))


def _person(author: Author) -> dict[str, str]:
    return {"name": author.name} | ({"url": author.url} if author.url else {})


def _a(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, name, attributes).text = _allowed(text)


def _markup(parent: etree._Element, name: str, html: str, **attributes: str) -> None:
    """The same text with its markup as it stands: escaped it is a quarter longer."""
    text = _allowed(html)
    # What would end the section, or be read as another character in it, is escaped after all.
    plain = "]]>" in text or "\r" in text
    etree.SubElement(parent, name, attributes).text = text if plain else etree.CDATA(text)


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _link(parent: etree._Element, rel: str, href: str, kind: str) -> None:
    etree.SubElement(parent, _a("link"), {"rel": rel, "href": href, "type": kind})


def _parts(parent: etree._Element, feed: Feed, kind: str) -> None:
    """How to reach the other parts of an archived feed."""
    for rel, url in (("prev-archive", feed.older), ("next-archive", feed.newer), ("current", feed.current)):
        if url:
            _link(parent, rel, url, _ATOM_TYPE if url.endswith(".atom.xml") else kind)
    if feed.current:
        etree.SubElement(parent, f"{{{HISTORY}}}archive", nsmap={"fh": HISTORY})


def _author(parent: etree._Element, author: Author) -> None:
    node = etree.SubElement(parent, _a("author"))
    _text(node, _a("name"), author.name)
    if author.url:
        _text(node, _a("uri"), author.url)


def _inside(root: etree._Element) -> bytes:
    """The children of `root`, which say no namespace again that their feed has declared."""
    data = etree.tostring(root, encoding="utf-8")
    return bytes(data[data.index(b">") + 1 : data.rindex(b"<")]) + b"\n"


def _document(root: etree._Element, end: bytes, entries: Any) -> bytes:
    frame = bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
    return frame.removesuffix(end) + b"\n" + b"".join(entries) + end + b"\n"
