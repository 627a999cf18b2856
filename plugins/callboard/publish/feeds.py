"""Atom (RFC 4287) and RSS 2.0. The same content gives the same bytes: nothing here looks at a clock.

Ids are ``tag:`` URIs (RFC 4151) of a fixed authority and year, so that they outlive domains, titles and slugs.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import format_datetime

from lxml import etree

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True, slots=True)
class Entry:
    """One post in a feed: `url` and all addresses inside `html` are absolute, both moments aware."""

    id: str
    title: str
    url: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]
    summary: str
    html: str
    language: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """`page` is the address of what people read instead; `atom` and `rss` are the feed's own."""

    id: str
    title: str
    subtitle: str
    page: str
    atom: str
    rss: str
    language: str
    author: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> dt.datetime:
        return max(entry.updated for entry in self.entries)


def atom(feed: Feed) -> bytes:
    """The feed as Atom; an entry's ``updated`` moves only when its post says so."""
    root = etree.Element(_a("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": feed.language}, nsmap={None: ATOM})  # type: ignore[dict-item]
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    if feed.subtitle:
        _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _rfc3339(feed.updated))
    _link(root, "self", feed.atom, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    _author(root, feed.author)
    _text(root, "generator", "Callboard")
    for entry in feed.entries:
        node = etree.SubElement(root, _a("entry"), {"{http://www.w3.org/XML/1998/namespace}lang": entry.language})
        _text(node, "id", entry.id)
        _text(node, "title", entry.title)
        _text(node, "published", _rfc3339(entry.published))
        _text(node, "updated", _rfc3339(entry.updated))
        _link(node, "alternate", entry.url, "text/html")
        for name in entry.authors or (feed.author,):
            _author(node, name)
        for category in entry.categories:
            etree.SubElement(node, _a("category"), {"term": category})
        if entry.summary:
            _text(node, "summary", entry.summary)
        _text(node, "content", entry.html, type="html")
    return _bytes(root)


def rss(feed: Feed) -> bytes:
    """The feed as RSS 2.0 with ``content:encoded`` and ``dc:creator``."""
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": ATOM, "content": CONTENT, "dc": DC})
    channel = etree.SubElement(root, "channel")
    _plain(channel, "title", feed.title)
    _plain(channel, "link", feed.page)
    _plain(channel, "description", feed.subtitle or feed.title)
    _plain(channel, "language", feed.language)
    _plain(channel, "lastBuildDate", format_datetime(feed.updated))
    _plain(channel, "generator", "Callboard")
    etree.SubElement(channel, _a("link"), {"rel": "self", "href": feed.rss, "type": "application/rss+xml"})
    for entry in feed.entries:
        item = etree.SubElement(channel, "item")
        _plain(item, "title", entry.title)
        _plain(item, "link", entry.url)
        etree.SubElement(item, "guid", {"isPermaLink": "false"}).text = entry.id
        _plain(item, "pubDate", format_datetime(entry.published))
        for name in entry.authors or (feed.author,):
            _plain(item, f"{{{DC}}}creator", name)
        for category in entry.categories:
            _plain(item, "category", category)
        _plain(item, "description", entry.summary or entry.title)
        _plain(item, f"{{{CONTENT}}}encoded", entry.html)
    return _bytes(root)


def _a(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, _a(name), attributes).text = text


def _plain(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text


def _link(parent: etree._Element, rel: str, href: str, kind: str) -> None:
    etree.SubElement(parent, _a("link"), {"rel": rel, "href": href, "type": kind})


def _author(parent: etree._Element, name: str) -> None:
    etree.SubElement(etree.SubElement(parent, _a("author")), _a("name")).text = name


def _rfc3339(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=False)) + b"\n"
