"""The feed that subscribers of the former site have: its entries with their ids, and which post each one is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from callboard.importing.parts import Text
from callboard.importing.references import key_of
from sitebuild.errors import Refused

LARGEST = 20_000_000
_ATOM = "{http://www.w3.org/2005/Atom}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_HINT = "give the feed as a file: RSS, Atom or JSON Feed, as its address answers"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what a feed reader knows it by, its address and its title."""

    id: str
    link: str
    title: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The entries, the path at which programs ask for the feed, "" where it does not say so, and its successor's."""

    entries: tuple[Entry, ...] = ()
    path: str = ""
    successor: str = ""


def read_feed(data: bytes, name: str) -> Feed:
    """An RSS, Atom or JSON feed.

    :raises Refused: for what is none of them.
    """
    if len(data) > LARGEST:
        raise Refused(f"{name} has {len(data):,} bytes, which no feed has", _HINT)
    feed = _json(data, name) if data.lstrip()[:1] == b"{" else _xml(data, name)
    if not feed.entries:
        raise Refused(f"{name} has no entries", _HINT)
    return feed


def match(entries: Sequence[Entry], texts: Iterable[Text]) -> tuple[dict[str, str], list[Entry]]:
    """The ids by the source paths of their posts, and the entries that are no post's.

    A post is known by its address, else by a title that no other one has.
    """
    known = list(texts)
    by_address = {key_of(text.address): text for text in known if text.address}
    titles = Counter(_words(text.header.title) for text in known)
    by_title = {_words(text.header.title): text for text in known if titles[_words(text.header.title)] == 1}
    found: dict[str, str] = {}
    lost = []
    for entry in entries:
        text = next(
            (by_address[tail] for at in (entry.link, entry.id) for tail in _tails(at) if tail in by_address),
            by_title.get(_words(entry.title)) if entry.title.strip() else None,
        )
        if text is None:
            lost.append(entry)
        else:
            found.setdefault(text.found.path, entry.id)
    return found, lost


def _tails(link: str) -> list[str]:
    """The path of an address, with and without its first folders: a site may have lived below some."""
    parts = key_of(link.partition("://")[2].partition("#")[0]).split("/")[1:]
    return ["/".join(parts[begin:]) for begin in range(min(len(parts), 3))]


def _words(title: str | None) -> str:
    return " ".join((title or "").casefold().split())


def _json(data: bytes, name: str) -> Feed:
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused(f"{name} is no feed", _HINT) from None
    items = said.get("items")
    rows = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    entries = [Entry(*(str(row.get(key) or "") for key in ("id", "url", "title"))) for row in rows]
    return Feed(tuple(e for e in entries if e.id), _path(str(said.get("feed_url") or "")), "/feeds/all.json")


def _xml(data: bytes, name: str) -> Feed:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or etree.QName(root).localname not in ("feed", "rss", "RDF"):
        raise Refused(f"{name} is no feed", _HINT)
    entries = []
    for item in root.iter(f"{_ATOM}entry", "item", "{http://purl.org/rss/1.0/}item"):
        said = {etree.QName(child).localname: child for child in reversed(item) if isinstance(child.tag, str)}
        links = [child.get("href", "") for child in item.iter(f"{_ATOM}link") if child.get("rel") != "self"]
        link = next((each for each in links if each), "") or _text(said, "link")
        known = _text(said, "id") or _text(said, "guid") or item.get(_RDF) or link
        if known:
            entries.append(Entry(known, link, _text(said, "title")))
    own = next((link.get("href", "") for link in root.iter(f"{_ATOM}link") if link.get("rel") == "self"), "")
    is_atom = etree.QName(root).localname == "feed"
    return Feed(tuple(entries), _path(own), f"/feeds/all.{'atom' if is_atom else 'rss'}.xml")


def _path(address: str) -> str:
    """The path of a whole address; "" for anything that no line of site.toml can name."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    return path if re.fullmatch(r"(?:/[\w.~-]+)+/?", path) else ""


def _text(said: dict[str, etree._Element], name: str) -> str:
    return "".join(map(str, said[name].itertext())).strip() if name in said else ""
