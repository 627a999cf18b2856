"""Judges of files, which are Python packages: feedparser, icalendar, vobject, jsonschema; and every link looked up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import icalendar
import jsonschema
import lxml.html
import vobject
from lxml.html import HtmlElement

from audit.site import Finding, Site


def feeds(site: Site) -> Iterator[Finding]:
    """Atom and RSS by feedparser: well-formed, each entry with an id of its own, a title, a day and a whole address.

    The text of an entry by libxml2: no element ends that never began.
    """
    for path in site.ending(".xml"):
        data = site.read(path)
        if b"<feed" not in data[:2000] and b"<rss" not in data[:2000]:
            continue
        feed = feedparser.parse(data, sanitize_html=False)
        if feed.bozo:
            yield Finding(path, f"feedparser: {feed.bozo_exception}")
        ids = [entry.get("id") for entry in feed.entries]
        if None in ids or len(ids) != len(set(ids)):
            yield Finding(path, "an entry has no id, or that of another one")
        for entry in feed.entries:
            if not entry.get("title") or not (entry.get("published") or entry.get("updated")):
                yield Finding(path, f"{entry.get('id')} has no title or no day")
            if not urlsplit(entry.get("link", "")).scheme:
                yield Finding(path, f"{entry.get('id')} has no whole address")
            for text in entry.get("content", ()):
                yield from (Finding(path, f"{entry.get('id')}: {why}") for why in _mismatches(text.value))


def _mismatches(markup: str) -> list[str]:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    lxml.html.fromstring(f"<div>{markup}</div>".encode(), parser=parser)
    return [each.message for each in parser.error_log if each.type_name == "ERR_TAG_NAME_MISMATCH"]


def calendars(site: Site) -> Iterator[Finding]:
    """ICalendar by icalendar and vobject, and the form of its lines (RFC 5545, 3.1)."""
    for path in site.ending(".ics"):
        data = site.read(path)
        if data.count(b"\n") != data.count(b"\r\n") or max(map(len, data.split(b"\r\n"))) > 75:
            yield Finding(path, "a line does not end in CRLF or is longer than 75 octets")
        try:
            calendar = icalendar.Calendar.from_ical(data)
            wrong = [f"{name}: {why}" for part in calendar.walk() for name, why in part.errors]
            vobject.readOne(data.decode("utf-8")).validate(raiseException=True)
        except (ValueError, vobject.base.VObjectError) as error:
            yield Finding(path, str(error))
            continue
        yield from (Finding(path, f"icalendar: {each}") for each in wrong)
        ids = [entry.get("UID") for entry in calendar.walk("VEVENT")]
        if None in ids or len(ids) != len(set(ids)):
            yield Finding(path, "an entry has no UID, or that of another one")


def data(site: Site) -> Iterator[Finding]:
    """JSON against the schema beside it, by jsonschema."""
    for path in site.ending(".json"):
        try:
            read = json.loads(site.read(path))
        except ValueError as error:
            yield Finding(path, f"is no JSON: {error}")
            continue
        beside = path.removesuffix(".json") + ".schema.json"
        if beside in site.files:
            schema = json.loads(site.read(beside))
            judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
            yield from (Finding(path, f"{error.json_path}: {error.message[:120]}") for error in judge.iter_errors(read))


def links(site: Site) -> Iterator[Finding]:
    """Every address inside the site that a page names is a file of it, and every fragment an element of that file."""
    pages = {path: lxml.html.document_fromstring(site.read(path)) for path in site.ending(".html")}
    anchors = {path: frozenset(_texts(page, "//@id")) for path, page in pages.items()}
    host = urlsplit(site.url).netloc
    for path, page in pages.items():
        here = urljoin(site.url + "/", path.removesuffix("index.html"))
        for address in sorted(set(_texts(page, "//@href | //@src"))):
            parts = urlsplit(urljoin(here, address))
            if parts.scheme not in ("http", "https", "webcal") or parts.netloc != host:
                continue
            name = unquote(parts.path)[len(site.base) + 1 :]
            name += "index.html" if not name or name.endswith("/") else ""
            if name not in site.files:
                yield Finding(path, f"leads nowhere: {address}")
            elif parts.fragment and name in anchors and unquote(parts.fragment) not in anchors[name]:
                yield Finding(path, f"there is no such place: {address}")


def _texts(page: HtmlElement, path: str) -> list[str]:
    found = page.xpath(path)
    return [str(each) for each in found] if isinstance(found, list) else []
