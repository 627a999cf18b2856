"""What a header says of an event and of important dates: plain data that `extract` sets against the prose.

Nothing is interpreted here. Values stay as they were written, with the line of each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from front_matter.entries import Entries
from front_matter.nodes import Node
from front_matter.problems import Found
from front_matter.values import read_yes_no
from front_matter.vocabulary import find_event_part, find_key, fold, read_deadline_label

_DATELIKE = re.compile(r"\d|\bTB[ADC]\b|rolling", re.IGNORECASE)


def read_event(entries: Entries, lines: dict[str, int], found: Found) -> Mapping[str, Any]:
    """The event under the names of `EVENT_PARTS`; keys that are not among them stay as they are.

    Text, but for `online`, which is True or False. `lines` gets ``event.start`` and so on.
    """
    event: dict[str, Any] = {}
    given = entries.first("event")
    if given is not None:
        raw, node = given
        if isinstance(node.content, dict):
            for key, value in node.content.items():
                _put(event, find_event_part(key, inside=True) or key, value, lines)
        elif isinstance(node.content, str):
            _put(event, "name", node, lines)
        else:
            message = f"“{raw}” holds a list and was left out; it needs a mapping or a name."
            found.add("value-ignored", node.line, node.column, message, "Write name, start and end below event:.")
    for raw, node in entries.raw.items():
        part = None if find_key(raw) else find_event_part(raw)
        if part:
            _put(event, part, node, lines)
    return event


def read_dates(entries: Entries, found: Found) -> tuple[Mapping[str, Any], ...]:
    """Rows as they were written, each with its ``line``: those of ``dates``, then keys such as ``deadline``."""
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
    label = read_deadline_label(raw) or raw
    content = node.content
    if isinstance(content, str):
        return [{"label": label, "date": content, "line": node.line}]
    if isinstance(content, dict):
        named = {key: item for key, item in content.items() if isinstance(item.content, str)}
        _tell_dropped(raw, [item for key, item in content.items() if key not in named], found)
        return [{"label": _words(key), "date": item.content, "line": item.line} for key, item in named.items()]
    rows: list[Mapping[str, Any]] = []
    dropped: list[Node] = []
    for item in content or ():
        if isinstance(item.content, dict):
            rows.append({**{key: value.plain() for key, value in item.content.items()}, "line": item.line})
        elif isinstance(item.content, str):
            rows.append({"label": label, "date": item.content, "line": item.line})
        else:
            dropped.append(item)
    _tell_dropped(raw, dropped, found)
    return rows


def _tell_dropped(raw: str, items: list[Node], found: Found) -> None:
    for item in items:
        if item.content is not None:
            message = f"An entry of “{raw}” is neither text nor a mapping and was left out."
            found.add("value-ignored", item.line, item.column, message, "Write - label: … and date: … for each.")


def _words(key: str) -> str:
    return read_deadline_label(key) or re.sub(r"[-_\s]+", " ", key).strip()


def _put(event: dict[str, Any], part: str, node: Node, lines: dict[str, int]) -> None:
    if part in event or node.content in (None, ""):
        return
    value: object = node.plain()
    if fold(part) == "online":
        answer = read_yes_no(node)
        value = value if answer is None else answer
    event[part] = value
    lines[f"event.{part}"] = node.key_line or node.line
