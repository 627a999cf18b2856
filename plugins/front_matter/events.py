"""What a header says of an event and of important dates: plain data that `extract` sets against the prose.

Values stay as they were written, with the line of each. All that is judged of them is whether they can be meant: a day
that does not exist, or that can be read as two, is refused as that of the post's own date is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, get_args

from callboard.model import KINDS, DateStatus
from front_matter.entries import Entries
from front_matter.moments import DateError, check_clock, read_moment, read_zone
from front_matter.nodes import Node
from front_matter.problems import Found, shorten
from front_matter.values import read_yes_no
from front_matter.vocabulary import find_date_part, find_event_part, find_key, read_deadline_label

_KNOWN: dict[str, tuple[str, ...]] = {"kind": KINDS, "status": get_args(DateStatus)}
_YES_NO = frozenset({"online", "apart"})
_DAYS = frozenset({"date", "start", "end", "was"})
_CLOCKS = frozenset({"time", "end_time"})
# Other words for a clock time and a zone are read as those of the prose are.
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?!\d)")
_NAMED_ZONE = re.compile(r"[A-Z][A-Za-z_]+/\S+")
_NEVER_MEANT = frozenset({"date-impossible", "date-ambiguous", "date-zone-unknown"})
_DATELIKE = re.compile(r"\d|\bTB[ADC]\b|rolling", re.IGNORECASE)


def read_event(entries: Entries, lines: dict[str, int], found: Found) -> Mapping[str, Any]:
    """The event under the names of `EVENT_PARTS`; keys that are not among them stay as they are.

    Text, but for `online` and `apart`, which are True or False. `lines` gets ``event.start`` and so on.
    """
    event: dict[str, Any] = {}
    given = entries.first("event")
    if given is not None:
        raw, node = given
        if isinstance(node.content, dict):
            for key, value in node.content.items():
                _put(event, find_event_part(key, inside=True) or key, value, lines, found)
        elif isinstance(node.content, str):
            if read_yes_no(node) is None:  # ``event: true`` only says that the post is of one
                _put(event, "name", node, lines, found)
        else:
            message = f"“{raw}” holds a list and was left out; it needs a mapping or a name."
            found.add("value-ignored", node.line, node.column, message, "Write name, start and end below event:.")
    for raw, node in entries.raw.items():
        part = None if find_key(raw) else find_event_part(raw)
        if part:
            _put(event, part, node, lines, found)
    return event


def read_dates(entries: Entries, found: Found) -> tuple[Mapping[str, Any], ...]:
    """Rows with the parts of `DATE_PARTS` as they were written and the ``line`` of their date.

    Those of ``dates`` come first, then keys of their own such as ``deadline``.
    """
    rows: list[Mapping[str, Any]] = []
    for raw, node in entries.given("dates"):
        rows += _rows(raw, node, found)
    for raw, node in entries.raw.items():
        if is_deadline(raw, node):
            rows += _rows(raw, node, found)
    return tuple(rows)


def is_deadline(raw: str, node: Node) -> bool:
    """Whether a key outside the vocabulary gives a date of its own ("abstract_deadline: 10 Feb 2027")."""
    if find_key(raw) or find_event_part(raw) or read_deadline_label(raw) is None:
        return False
    if isinstance(node.content, str):
        return bool(_DATELIKE.search(node.content))
    return bool(node.content) and any(is_deadline(raw, item) for item in _members(node))


def _members(node: Node) -> tuple[Node, ...]:
    if isinstance(node.content, dict):
        return tuple(node.content.values())
    return node.content if isinstance(node.content, tuple) else ()


def _rows(raw: str, node: Node, found: Found) -> list[Mapping[str, Any]]:
    label = "" if find_key(raw) else read_deadline_label(raw) or ""
    items = node.content if isinstance(node.content, tuple) else (node,)
    return [row for item in items for row in _entry(raw, label, item, found)]


def _entry(raw: str, label: str, item: Node, found: Found) -> list[Mapping[str, Any]]:
    """The rows of one entry: a text, parts (``label``, ``date``, …), or labels with their dates."""
    if isinstance(item.content, str):
        _check_meant("date", raw, item, found)
        return [{"label": label, "date": item.content, "line": item.line}] if item.content else []
    if not isinstance(item.content, dict):
        _tell_dropped(raw, [item], found)
        return []
    _tell_dropped(raw, [value for value in item.content.values() if not isinstance(value.content, str)], found)
    said = {key: value for key, value in item.content.items() if value.content and isinstance(value.content, str)}
    parts = {part: value for key, value in said.items() if (part := find_date_part(key))}
    labelled = {
        key: value for key, value in said.items() if not find_date_part(key) and _DATELIKE.search(str(value.content))
    }
    dated = parts.get("date") or parts.get("start")
    for part, value in parts.items():
        _check_meant(part, raw, value, found)
    if labelled and "label" not in parts:
        for key, value in labelled.items():
            _check_meant("date", key, value, found)
        return [{"label": _words(key), "date": value.content, "line": value.line} for key, value in said.items()]
    if dated:
        own = next((words for key in said if (words := read_deadline_label(key))), label)
        return [{"label": own} | _parts(parts, found) | {"line": dated.line}]
    if said:
        message = f"An entry of “{raw}” has no date and was left out."
        found.add("value-ignored", item.line, item.column, message, "Write date: 2027-02-10, or date: TBA.")
    return []


def _parts(parts: Mapping[str, Node], found: Found) -> dict[str, Any]:
    """The values as text; a kind or status that is none of ours is told and left out."""
    given: dict[str, Any] = {}
    for part, node in parts.items():
        known = _KNOWN.get(part)
        value = str(node.content).strip()
        if known is not None:
            word = re.sub(r"[-\s]+", "_", value.casefold())
            if word not in known:
                message = f"“{shorten(value, 40)}” is no {part} of an important date and was left out."
                found.add("value-ignored", node.line, node.column, message, f"Known: {', '.join(known)}.")
                continue
            value = word
        given[part] = value
    return given


def _tell_dropped(raw: str, items: list[Node], found: Found) -> None:
    for item in items:
        if item.content:
            message = f"An entry of “{raw}” is neither text nor a mapping and was left out."
            found.add("value-ignored", item.line, item.column, message, "Write - label: … and date: … for each.")


def _check_meant(part: str, raw: str, node: Node, found: Found) -> None:
    """Tell of a day, a clock time or a zone that does not exist, and of a day that is two; other words are prose."""
    text = node.content if isinstance(node.content, str) else ""
    try:
        if part in _DAYS:
            read_moment(text, dt.UTC)
        elif part in _CLOCKS and (clock := _CLOCK.match(text)):
            check_clock(int(clock[1]), int(clock[2]), text)
        elif part == "zone" and _NAMED_ZONE.fullmatch(text):
            read_zone(text, text)
    except DateError as error:
        if error.code in _NEVER_MEANT:
            found.add(error.code, node.line, node.column, f"{error.message} ({raw}).", error.hint)


def _words(key: str) -> str:
    return read_deadline_label(key) or re.sub(r"[-_\s]+", " ", key).strip()


def _put(event: dict[str, Any], part: str, node: Node, lines: dict[str, int], found: Found) -> None:
    if part in event or node.content in (None, ""):
        return
    _check_meant(part, "event", node, found)
    value: object = _place(node) if part == "place" else node.plain()
    if value is None:
        return
    if part in _YES_NO:
        answer = read_yes_no(node)
        value = value if answer is None else answer
    event[part] = value
    lines[f"event.{part}"] = node.key_line or node.line


def _place(node: Node) -> str | None:
    """A place as text: the name of a mapping (``venue: {name: …, link: …}``), the words of a list; None without any."""
    if isinstance(node.content, dict):
        named = (item for key, item in node.content.items() if find_event_part(key, inside=True) == "name")
        return next((_place(item) for item in named), None)
    if isinstance(node.content, tuple):
        return ", ".join(filter(None, map(_place, node.content))) or None
    return str(node.content or "").strip() or None
