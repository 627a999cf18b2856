"""Whether a post may be seen: of all that a header and a path say, the most careful counts.

What cannot be read is an error and never a publication.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from callboard.model import PostStatus
from front_matter import put_away
from front_matter.entries import Entries
from front_matter.nodes import Node
from front_matter.problems import Found, shorten
from front_matter.values import plain_word, read_date, read_yes_no
from front_matter.vocabulary import CONTAINERS, SOFT, find_key, fold
from front_matter.wishes import DRAFT_WORDS, wishes

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
_DRAFT_TAGS = DRAFT_WORDS | _HIDDEN
# "DRAFT: A call", "[WIP] A call", "A call (draft)"; a "Draft programme" is one of a programme.
_DRAFT_TITLE = re.compile(
    r"^[\W_]*(?:{0})(?:\s*[:\])}}】]|\s+[-–—|]\s|$)|[\[({{【](?:{0})[\])}}】]\s*$|\bdo not (?:publish|post)\b".format(
        "|".join(sorted(DRAFT_WORDS))
    ),
    re.IGNORECASE,
)
_NEVER = frozenset({"never", "false", "no", "link"})
_ALWAYS = frozenset({"always", "true", "yes", "local", ""})


def read_status(entries: Entries, path: str, zone: dt.tzinfo, now: dt.datetime, found: Found) -> PostStatus:
    """The status of the post at `path` at the moment `now`. A draft stays one whatever else is said."""
    said: set[PostStatus] = {"draft"} if _is_put_away(entries, path, found) else set()
    for part in (entries, *_contained(entries)):
        said |= _read(part, zone, now, found)
    _refuse_cascade(entries, zone, now, found)
    status: PostStatus = next((each for each in _ORDER if each in said), "published")
    if status == "published" and not _is_settled(entries):
        _tell_doubtful(entries, found)
    if status == "published" and put_away.is_copy(path):
        message = (
            f"“{shorten(PurePosixPath(path).name, 40)}” is what file managers call a copy; it is a post by itself."
        )
        found.add("file-copy", 0, 0, message, "Delete it if it is a copy, else rename it.")
    return status


def _is_settled(entries: Entries) -> bool:
    """Whether the header says in so many words if the post is a draft."""
    return any(entries.given(key) for key in ("draft", "published", "status"))


def _tell_doubtful(entries: Entries, found: Found) -> None:
    """A title or a tag is for readers, and so it holds nothing back; but nobody would publish these on purpose."""
    for key in ("title", "tags", "group"):
        for raw, node in entries.given(key):
            text = next((str(each.content) for each in node.scalars() if _calls_itself_draft(key, each)), None)
            if text:
                message = f"“{raw}: {shorten(text, 40)}” says that this is a draft; the post is published all the same."
                found.add("status-doubtful", node.line, node.column, message, "Write draft: true, or draft: false.")


def _calls_itself_draft(key: str, node: Node) -> bool:
    text = node.content if isinstance(node.content, str) else ""
    if key == "title":
        return _DRAFT_TITLE.search(text) is not None
    return any(part.strip(" \"'").casefold() in _DRAFT_TAGS for part in re.split("[,;]", text))


def _is_put_away(entries: Entries, path: str, found: Found) -> bool:
    """Whether the path makes a draft: its folder, a name that other systems pass over, or one that says so."""
    if folder := put_away.folder_of_drafts(path):
        if not put_away.is_plain(folder):
            _tell_path(f"A file in a folder “{shorten(folder, 40)}”", "Move the file to publish it.", found)
        return True
    name = shorten(PurePosixPath(path).name, 40)
    if put_away.is_put_away(path):
        hint = "Rename the file to publish it, or write draft: true."
        _tell_path(f"A file with the name “{name}”", hint, found)
        return True
    word = put_away.named_draft(path)
    if word is None or _is_settled(entries):
        return False
    _tell_path(f"A file with “{word}” in its name (“{name}”)", "Write draft: false to publish it, or rename it.", found)
    return True


def _tell_path(what: str, hint: str, found: Found) -> None:
    found.add("status-hidden", 0, 0, f"{what} is treated as a draft: the post is not in the site.", hint)


def _contained(entries: Entries) -> Iterator[Entries]:
    """Keys that stand one level deeper, below ``extra`` or ``params``."""
    for name in CONTAINERS:
        node = entries.raw.get(entries.spelt.get(name, ""))
        if node is not None and isinstance(node.content, dict):
            yield _entries(node.content)


def _entries(content: dict[str, Node]) -> Entries:
    return Entries(content, {fold(raw): raw for raw in content})


def _refuse_cascade(entries: Entries, zone: dt.tzinfo, now: dt.datetime, found: Found) -> None:
    """Hugo's ``cascade`` gives its keys to all posts below a folder, which nothing here does."""
    node = entries.raw.get(entries.spelt.get("cascade", ""))
    if node is None:
        return
    items = node.content if isinstance(node.content, tuple) else (node,)
    for item in items:
        if not isinstance(item.content, dict):
            continue
        inside = _entries(item.content)
        unheard = Found(found.path, moments=found.moments)
        said = {status for part in (inside, *_contained(inside)) for status in _read(part, zone, now, unheard)}
        if said - {"published"} or unheard.refused:
            message = "“cascade” asks that the posts of a folder not be seen, and says nothing here."
            hint = "Write draft: true into each of them, or delete the line."
            found.add("status-key-unknown", item.line, item.column, message, hint)
            return


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
    return said | _read_output(entries, found) | _read_wishes(entries, found)


def _given(entries: Entries, name: str) -> list[tuple[str, Node]]:
    """What was written for a key; words that also mean other things count with a word or a date behind them."""
    return [
        (raw, node)
        for raw, node in entries.given(name)
        if not (fold(raw) in SOFT and isinstance(node.content, tuple | dict))
        and not (fold(raw) == "active" and _is_own_name(entries, node))
    ]


def _is_own_name(entries: Entries, node: Node) -> bool:
    """Whether a value is the name of the page, as menus have it: ``active: dates`` beside ``permalink: /dates/``."""
    name = fold(plain_word(node))
    said = (
        plain_word(entries.raw[entries.spelt[key]]) for key in ("permalink", "slug", "title") if key in entries.spelt
    )
    own = {fold(word.rstrip("/").rpartition("/")[2]) for word in said}
    return name in own and name not in _WORDS and read_yes_no(node) is None and not name[:1].isdigit()


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
    outputs = entries.raw.get(entries.spelt.get("outputs", ""))
    if outputs is not None and outputs.content == ():
        _tell_hidden("outputs", outputs, found)
        said.add("draft")
    for raw, node in parts:
        word = plain_word(node)
        if word in _NEVER:
            _tell_hidden(raw, node, found)
        elif word not in _ALWAYS:
            _tell_unknown(raw, node, "Write always or never.", found)
        if word not in _ALWAYS:
            said.add("draft")
    return said


def _read_wishes(entries: Entries, found: Found) -> set[PostStatus]:
    """What keys beside the vocabulary ask for, which systems have that can hide a post from some of their pages."""
    hidden = [
        (name, inner)
        for raw, node in entries.raw.items()
        if find_key(raw) is None
        for name, inner, wish in wishes(raw, node)
        if wish == "hidden"
    ]
    for name, inner in hidden:
        _tell_hidden(name, inner, found)
    return {"draft"} if hidden else set()


def _read_moments(entries: Entries, zone: dt.tzinfo, now: dt.datetime, found: Found) -> set[PostStatus]:
    """What the moments say from which, and until which, the post is to be seen."""
    said: set[PostStatus] = set()
    starts = _given(entries, "publish_date") + [pair for pair in _given(entries, "published") if _is_date(pair[1])]
    starts += [pair for pair in entries.given("date") if fold(pair[0]) == "datepublished" and _is_date(pair[1])]
    for raw, node in starts:
        if start := read_date(node, raw, zone, found):
            found.moments.append(start)
            said |= {"scheduled"} if start > now else set()
    for raw, node in _given(entries, "expiry_date"):
        if end := read_date(node, raw, zone, found):
            found.moments.append(end)
            said |= {"expired"} if end <= now else set()
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
