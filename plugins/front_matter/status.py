"""Whether a post may be seen: of all that a header and a path say, the most careful counts.

What cannot be read is an error and never a publication.
"""

from __future__ import annotations

import datetime as dt

from callboard.model import PostStatus
from front_matter.entries import Entries
from front_matter.nodes import Node
from front_matter.problems import Found, shorten
from front_matter.values import plain_word, read_date, read_yes_no

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
_ORDER: tuple[PostStatus, ...] = ("draft", "expired", "scheduled")


def read_status(entries: Entries, path: str, zone: dt.tzinfo, now: dt.datetime, found: Found) -> PostStatus:
    """The status of the post at `path` at the moment `now`. A draft stays one whatever else is said."""
    said = _read_moments(entries, zone, now, found)
    if {"_drafts", "drafts"} & set(path.replace("\\", "/").casefold().split("/")[:-1]):
        said.add("draft")
    for key in ("draft", "hidden"):
        for raw, node in entries.given(key):
            answer = _answer(raw, node, found)
            if answer is not False:
                said.add("draft")
            if key == "hidden" and answer:
                _tell_hidden(raw, node, found)
    for raw, node in entries.given("status"):
        said.add(_read_word(raw, node, found))
    for raw, node in entries.given("published"):
        if not _is_date(node) and _answer(raw, node, found) is not True:
            said.add("draft")
    return next((status for status in _ORDER if status in said), "published")


def _read_moments(entries: Entries, zone: dt.tzinfo, now: dt.datetime, found: Found) -> set[PostStatus]:
    """What the moments say from which, and until which, the post is to be seen."""
    said: set[PostStatus] = set()
    starts = entries.given("publish_date") + [pair for pair in entries.given("published") if _is_date(pair[1])]
    for raw, node in starts:
        if (start := read_date(node, raw, zone, found)) and start > now:
            said.add("scheduled")
    for raw, node in entries.given("expiry_date"):
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
