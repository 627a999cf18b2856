"""Feeds, the sitemap and JSON files: well-formed, with ids that are there and given once.

>>> read_json(b'{"a": 1,}').faults[0][:11]
'is not JSON'
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from sitebuild.verifier.facts import Facts

_ATOM = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read_xml(data: bytes, site: str) -> Facts:
    """The facts of an Atom or RSS feed, a sitemap, or any other XML; its links to the site must lead somewhere."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return Facts((f"is not well-formed XML: {error}",))
    if root.tag == f"{_ATOM}feed":
        return Facts(tuple(_atom(root)), tuple(_links(root.iterfind(f".//{_ATOM}link"), site)))
    if root.tag == "rss":
        return Facts(tuple(_rss(root)), tuple(_texts(root.iterfind(".//link"), site)))
    if root.tag == f"{_MAP}urlset":
        return Facts(links=tuple(_texts(root.iterfind(f".//{_MAP}loc"), site)))
    return Facts()


def read_json(data: bytes) -> Facts:
    """The facts of a JSON file; a JSON Feed's items must have an id each."""
    try:
        plain = json.loads(data)
    except ValueError as error:
        return Facts((f"is not JSON: {error}",))
    if isinstance(plain, dict) and "jsonfeed.org" in str(plain.get("version")):
        items = plain.get("items")
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            return Facts(("is a JSON Feed without a list of items",))
        return Facts(tuple(_once([item.get("id") for item in items], "item")))
    return Facts()


def _atom(feed: etree._Element) -> Iterator[str]:
    for name in ("id", "title", "updated"):
        if not feed.findtext(f"{_ATOM}{name}"):
            yield f"is a feed without {name}"
    entries = feed.findall(f"{_ATOM}entry")
    yield from _once([entry.findtext(f"{_ATOM}id") for entry in entries], "entry")
    for entry in entries:
        if not entry.findtext(f"{_ATOM}updated"):
            yield "has an entry without updated"


def _rss(feed: etree._Element) -> Iterator[str]:
    channel = feed.find("channel")
    if channel is None:
        yield "is a feed without a channel"
        return
    yield from _once([item.findtext("guid") for item in channel.iterfind("item")], "item")


def _once(ids: list[str | None], what: str) -> Iterator[str]:
    for name, count in Counter(ids).items():
        if not name:
            yield f"has an {what} without an id"
        elif count > 1:
            yield f"has the {what} {name} {count} times"


def _links(nodes: Iterator[etree._Element], site: str) -> Iterator[str]:
    return (url for node in nodes if (url := node.get("href") or "").startswith(site + "/"))


def _texts(nodes: Iterator[etree._Element], site: str) -> Iterator[str]:
    return (url for node in nodes if (url := (node.text or "").strip()).startswith(site + "/"))
