r"""One calendar (RFC 5545), line by line: its form, and what every entry must say.

>>> read_calendar(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").faults
('has an entry without DTSTAMP', 'has an entry without DTSTART')
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sitebuild.verifier.facts import Facts

LONGEST_LINE = 75
_NEEDED = ("UID", "DTSTAMP", "DTSTART")


def read_calendar(data: bytes) -> Facts:
    """The facts of a calendar: line ends and lengths (3.1), components in pairs, UIDs given once (3.8.4.7)."""
    return Facts(tuple(dict.fromkeys((*_form(data), *_components(data)))))


def _form(data: bytes) -> Iterator[str]:
    # Counting is many times faster than a search for the one without the other.
    if not data.endswith(b"\r\n") or not data.count(b"\r\n") == data.count(b"\r") == data.count(b"\n"):
        yield "has a line that does not end with CR LF"
    longest = max(map(len, data.split(b"\r\n")))
    if longest > LONGEST_LINE:
        yield f"has a line of {longest} octets"
    if b"\0" in data:
        yield "has a NUL"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        yield "is not UTF-8"


def _components(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace").replace("\r\n ", "").replace("\r\n\t", "")
    lines = [line for line in text.split("\r\n") if line]
    if lines[:1] != ["BEGIN:VCALENDAR"] or lines[-1:] != ["END:VCALENDAR"]:
        yield "is not one VCALENDAR"
    opened: list[str] = []
    entry: dict[str, str] = {}
    uids: Counter[str] = Counter()
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append(value)
            entry = {} if value == "VEVENT" else entry
        elif name == "END":
            if not opened or opened.pop() != value:
                yield f"has END:{value} where it does not belong"
                return
            if value == "VEVENT":
                yield from _entry(entry)
                uids[entry.get("UID", "")] += 1
        elif opened[-1:] == ["VEVENT"]:
            entry[name.partition(";")[0]] = value
    if opened:
        yield f"has {opened[-1]} without its end"
    yield from (f"has the entry {uid} {count} times" for uid, count in uids.items() if uid and count > 1)


def _entry(entry: dict[str, str]) -> Iterator[str]:
    yield from (f"has an entry without {name}" for name in _NEEDED if not entry.get(name))
    if entry.get("DTEND") and entry.get("DTEND") == entry.get("DTSTART"):
        yield f"has the entry {entry.get('UID')} that ends when it begins"
