r"""Calendars (RFC 5545), line by line: their form, and what every entry must say.

>>> data = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
>>> Calendars().read(data).faults
('has an entry without DTSTAMP', 'has an entry without DTSTART')
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sitebuild.verifier.facts import Facts

LONGEST_LINE = 75
_NEEDED = ("UID", "DTSTAMP", "DTSTART")
_BEGIN, _END = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
# A line that begins with a blank goes on with the one before it.
_ENDS_OF_ENTRIES = re.compile(rb"\r\nEND:VEVENT\r\n(?![ \t])")


class _Part(NamedTuple):
    """What is wrong in a part of a calendar, its entries' UIDs and links, and which components are open at its end."""

    faults: tuple[str, ...]
    uids: tuple[str, ...]
    links: tuple[str, ...]
    opened: tuple[str, ...]


class Calendars:
    """Reads the calendars of the site at `site`, each entry that many of them have once."""

    def __init__(self, site: str = "") -> None:
        self.site = site
        self._parts: dict[tuple[bytes, tuple[str, ...]], _Part] = {}

    def read(self, data: bytes) -> Facts:
        """The facts of a calendar: line ends and lengths (3.1), components in pairs, UIDs given once (3.8.4.7)."""
        faults = list(_form(data))
        uids: list[str] = []
        links: list[str] = []
        opened: tuple[str, ...] = ()
        for part in _parts(data):
            key = hashlib.sha256(part).digest(), opened
            if key not in self._parts:
                self._parts[key] = _read(part, opened, self.site)
            said = self._parts[key]
            faults += said.faults
            uids += said.uids
            links += said.links
            opened = said.opened
        faults += [f"has {opened[-1]} without its end"] if opened else []
        faults += [f"has the entry {uid} {count} times" for uid, count in Counter(uids).items() if count > 1]
        return Facts(tuple(dict.fromkeys(faults)), tuple(dict.fromkeys(links)))


def _parts(data: bytes) -> Iterator[bytes]:
    """The calendar cut behind each of its entries."""
    began = 0
    for end in _ENDS_OF_ENTRIES.finditer(data):
        yield data[began : end.end()]
        began = end.end()
    yield data[began:]


def _form(data: bytes) -> Iterator[str]:
    # Counting is many times faster than a search for the one without the other.
    if not data.endswith(b"\r\n") or not data.count(b"\r\n") == data.count(b"\r") == data.count(b"\n"):
        yield "has a line that does not end with CR LF"
    if not data.startswith(_BEGIN) or not data.endswith(_END):
        yield "is not one VCALENDAR"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        yield "is not UTF-8"


def _read(part: bytes, before: tuple[str, ...], site: str) -> _Part:
    faults: list[str] = []
    uids: list[str] = []
    links: list[str] = []
    opened = list(before)
    entry: dict[str, str] = {}
    longest = max(map(len, part.split(b"\r\n")))
    if longest > LONGEST_LINE:
        faults.append(f"has a line of {longest} octets")
    if b"\0" in part:
        faults.append("has a NUL")
    text = part.decode("utf-8", "replace").replace("\r\n ", "").replace("\r\n\t", "")
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append(value)
            entry = {} if value == "VEVENT" else entry
        elif name == "END":
            if opened[-1:] != [value]:
                faults.append(f"has END:{value} where it does not belong")
                break
            opened.pop()
            if value == "VEVENT":
                faults += _entry(entry)
                uids += filter(None, [entry.get("UID")])
                links += [url for url in [entry.get("URL", "")] if url.startswith(f"{site}/")]
        elif opened[-1:] == ["VEVENT"]:
            entry[name.partition(";")[0]] = value
    return _Part(tuple(faults), tuple(uids), tuple(links), tuple(opened))


def _entry(entry: dict[str, str]) -> Iterator[str]:
    yield from (f"has an entry without {name}" for name in _NEEDED if not entry.get(name))
    if entry.get("DTEND") and entry.get("DTEND") == entry.get("DTSTART"):
        yield f"has the entry {entry.get('UID')} that ends when it begins"
