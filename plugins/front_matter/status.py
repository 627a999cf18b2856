"""Whether a post may be seen: of all that a header and a path say, the most careful counts.

What cannot be read is an error and never a publication.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from callboard.model import PostStatus
from front_matter.entries import Entries
from front_matter.nodes import Node
from front_matter.problems import Found, shorten
from front_matter.values import plain_word, read_date, read_yes_no
from front_matter.vocabulary import CONTAINERS, SOFT, fold

_WORDS: dict[str, PostStatus] = {
    "published": "published",
    "publish": "published",
    "public": "published",
    "live": "published",
    "draft": "draft",
    "unpublished": "draft",
    "hidden": "draft",
    "private": "draft",
    "unlisted": "draft",
    "skip": "draft",
    "scheduled": "scheduled",
    "future": "scheduled",
    "expired": "expired",
}
_HIDDEN = frozenset({"hidden", "private", "unlisted", "skip"})
_OUTPUT = frozenset({"", "render", "list"})
_ORDER: tuple[PostStatus, ...] = ("draft", "expired", "scheduled")


_FOLDERS = frozenset({"_drafts", "drafts", "_draft", "unpublished", "_unpublished", "trash", "_trash"})
_NEVER = frozenset({"never", "false", "no", "link"})
_ALWAYS = frozenset({"always", "true", "yes", "local", ""})


def read_status(entries: Entries, path: str, zone: dt.tzinfo, now: dt.datetime, found: Found) -> PostStatus:
    """The status of the post at `path` at the moment `now`. A draft stays one whatever else is said."""
    said: set[PostStatus] = {"draft"} if _is_put_away(path, found) else set()
    for part in (entries, *_contained(entries)):
        said |= _read(part, zone, now, found)
    return next((status for status in _ORDER if status in said), "published")


def _is_put_away(path: str, found: Found) -> bool:
    """Whether the path makes a draft: its folder, or a name that other systems pass over."""
    *folders, name = path.replace("\\", "/").casefold().split("/")
    if not _FOLDERS.isdisjoint(folders):
        return True
    stem = name.partition(".")[0]
    if (name.startswith("_") and stem != "_index") or ".draft." in name:
        message = f"A file with the name “{shorten(name, 40)}” is treated as a draft: the post is not in the site."
        found.add("status-hidden", 0, 0, message, "Rename the file to publish it, or write draft: true.")
        return True
    return False


def _contained(entries: Entries) -> Iterator[Entries]:
    """Keys that stand one level deeper, below ``extra`` or ``params``."""
    for name in CONTAINERS:
        node = entries.raw.get(entries.spelt.get(name, ""))
        if node is not None and isinstance(node.content, dict):
            yield Entries(node.content, {fold(raw): raw for raw in node.content})


def _read(entries: Entries, zone: dt.tzinfo, now: dt.datetime, found: Found) -> set[PostStatus]:
    said = _read_moments(entries, zone, now, found)
    for key in ("draft", "hidden"):
        for raw, node in _given(entries, key):
            answer = _answer(raw, node, found)
            if answer is not False:
                said.add("draft")
            if key == "hidden" and answer:
                _tell_hidden(raw, node, found)
    for raw, node in _given(entries, "status"):
        said.add(_read_word(raw, node, found))
    for raw, node in _given(entries, "published"):
        if not _is_date(node) and _answer(raw, node, found) is not True:
            said.add("draft")
    said |= _read_output(entries, found)
    return said


def _given(entries: Entries, name: str) -> list[tuple[str, Node]]:
    """What was written for a key; words that also mean other things count with a word or a date behind them."""
    return [
        (raw, node)
        for raw, node in entries.given(name)
        if fold(raw) not in SOFT or not isinstance(node.content, tuple | dict)
    ]


def _read_output(entries: Entries, found: Found) -> set[PostStatus]:
    """What Hugo (``build``) and Eleventy (``permalink: false``) write to keep a page from being made or listed."""
    parts = []
    for raw, node in entries.given("build"):
        inside = node.content if isinstance(node.content, dict) else {"": node}
        parts += [(f"{raw}.{key}".rstrip("."), part) for key, part in inside.items() if fold(key) in _OUTPUT]
    if "permalink" in entries.spelt:
        raw = entries.spelt["permalink"]
        parts += [(raw, entries.raw[raw])] if plain_word(entries.raw[raw]) == "false" else []
    said: set[PostStatus] = set()
    for raw, node in parts:
        word = plain_word(node)
        if word in _NEVER:
            _tell_hidden(raw, node, found)
        elif word not in _ALWAYS:
            _tell_unknown(raw, node, "Write always or never.", found)
        if word not in _ALWAYS:
            said.add("draft")
    return said


def _read_moments(entries: Entries, zone: dt.tzinfo, now: dt.datetime, found: Found) -> set[PostStatus]:
    """What the moments say from which, and until which, the post is to be seen."""
    said: set[PostStatus] = set()
    starts = _given(entries, "publish_date") + [pair for pair in _given(entries, "published") if _is_date(pair[1])]
    for raw, node in starts:
        if (start := read_date(node, raw, zone, found)) and start > now:
            said.add("scheduled")
    for raw, node in _given(entries, "expiry_date"):
        if (end := read_date(node, raw, zone, found)) and end <= now:
            said.add("expired")
    return said


def _is_date(node: Node) -> bool:
    """Whether ``published`` holds a date: Hugo reads it as another name of ``publishDate``."""
    return read_yes_no(node) is None and any(sign.isdigit() for sign in plain_word(node))


def _answer(raw: str, node: Node, found: Found) -> bool | None:
    answer = read_yes_no(node)
    if answer is None:
        _tell_unknown(raw, node, f"Write {raw}: true or {raw}: false.", found)
    return answer


def _read_word(raw: str, node: Node, found: Found) -> PostStatus:
    word = plain_word(node)
    status = _WORDS.get(word)
    if status is None:
        _tell_unknown(raw, node, "Write published, draft, scheduled or expired.", found)
        return "draft"
    if word in _HIDDEN:
        _tell_hidden(raw, node, found)
    return status


def _tell_unknown(raw: str, node: Node, hint: str, found: Found) -> None:
    value = shorten(str(node.plain()), 40) if node.content not in (None, "") else ""
    what = f"“{raw}: {value}” is not known" if value else f"“{raw}” is empty"
    found.add("status-unknown", node.line, node.column, f"{what}; the post is not published.", hint)


def _tell_hidden(raw: str, node: Node, found: Found) -> None:
    message = f"“{raw}: {shorten(str(node.plain()), 20)}” is treated as a draft: the post is not in the site."
    found.add("status-hidden", node.line, node.column, message, "Write draft: true, or delete the line to publish.")
