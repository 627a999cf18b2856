"""Feeds, the sitemap and JSON files: well-formed, with ids that are there and given once.

>>> read_json(b'{"a": 1,}').faults[0][:11]
'is not JSON'
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from sitebuild.verifier.facts import Facts

_ATOM = "{http://www.w3.org/2005/Atom}"
_URL = re.compile(rb'"(?:url|home_page_url|next_url)"\s*:\s*"([^"\\]+)"')
_ASKED = frozenset({"version", "feed_url", "items", "id", "include_characters", "languages", "hash"})
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read_xml(data: bytes, site: str) -> Facts:
    """The facts of an Atom or RSS feed, a sitemap, or any other XML; its links to the site must lead somewhere."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return Facts((f"is not well-formed XML: {error}",))
    if root.tag == f"{_ATOM}feed":
        links = tuple(_links(root.iterfind(f".//{_ATOM}link"), site))
        return Facts(tuple(_atom(root)), links, own=_own(root))
    if root.tag == "rss":
        channel = root.find("channel")
        own = () if channel is None else _own(channel)
        return Facts(tuple(_rss(root)), tuple(_texts(root.iterfind(".//link"), site)), own=own)
    if root.tag == f"{_MAP}urlset":
        places = [(node.text or "").strip() for node in root.iterfind(f".//{_MAP}loc")]
        faults = [f"lists {url}, which is not of this site" for url in places if not url.startswith(f"{site}/")]
        faults += [f"lists {url} {count} times" for url, count in Counter(places).items() if count > 1]
        return Facts(tuple(faults), tuple(url for url in places if url.startswith(f"{site}/")))
    return Facts()


def read_json(data: bytes, site: str = "") -> Facts:
    """The facts of a JSON file, with its links to the site; a JSON Feed's items must have an id each."""
    try:
        plain = json.loads(data, object_pairs_hook=_looked_at)
    except ValueError as error:
        return Facts((f"is not JSON: {error}",))
    if isinstance(plain, dict) and "jsonfeed.org" in str(plain.get("version")):
        items = plain.get("items")
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            return Facts(("is a JSON Feed without a list of items",))
        own = tuple(filter(None, [plain.get("feed_url")]))
        return Facts(tuple(_once([item.get("id") for item in items], "item")), _urls(data, site), own=own)
    return Facts(links=_urls(data, site), assets=_pieces(plain))


def _urls(data: bytes, site: str) -> tuple[str, ...]:
    found = (url.decode("utf-8", "replace") for url in _URL.findall(data))
    return tuple(dict.fromkeys(url for url in found if url.startswith(f"{site}/")))


def _pieces(plain: object) -> tuple[str, ...]:
    """What Pagefind's entry names, the list of all pages in a language."""
    languages = plain.get("languages") if isinstance(plain, dict) and "include_characters" in plain else None
    hashes = [each.get("hash") for each in languages.values()] if isinstance(languages, dict) else []
    return tuple(f"pagefind.{name}.pf_meta" for name in hashes)


def _own(node: etree._Element) -> tuple[str, ...]:
    return tuple(url for link in node.findall(f"{_ATOM}link[@rel='self']") if (url := link.get("href")))


def _looked_at(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What is asked of an object: a file of open data is as large as a book, and none of it is needed."""
    return {key: value for key, value in pairs if key in _ASKED or (isinstance(value, dict) and "hash" in value)}


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
