r"""A post's text with keys added to its header, and nothing else of it changed.

>>> with_keys("---\ntitle: A\n---\nText\n", {"aliases": ["/a.html"]})
'---\naliases: ["/a.html"]\ntitle: A\n---\nText\n'
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from callboard.model import Flavour
from front_matter.decode import strip_forbidden
from front_matter.nodes import Node
from front_matter.parse import parse, tell_flavour
from front_matter.problems import Found, HeaderError
from front_matter.split import Block, split
from front_matter.vocabulary import KEYS, fold

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SPELLINGS = {key.name: key.spellings for key in KEYS}
_SLUG = re.compile(r"(\s*[\"']?slug[\"']?\s*[:=]\s*)[^,\r\n]*?(,?\s*)$", re.IGNORECASE)


def lines_of(text: str) -> list[str]:
    """The lines with their ends, whichever these are, counted as the reader of front matter counts them."""
    return _LINE.findall(text)


def values_of(text: str) -> tuple[dict[str, object], Flavour]:
    """The keys of a header as they are written, and its flavour; raises `HeaderError` for one that has no meaning."""
    block, keys = _read(text)
    return {name: node.plain() for name, node in keys.items()}, tell_flavour(block, keys)


def with_keys(text: str, keys: Mapping[str, object]) -> str | None:
    """`text` with more keys of the vocabulary in its header; None where that cannot be done without touching others.

    A value is text, a list of texts or True.
    """
    try:
        block, _ = _read(text)
        old, _ = values_of(text)
    except HeaderError:
        return None
    free = {name: _free_spelling(name, old) for name in keys}
    if None in free.values():
        return None
    wanted = {str(free[name]): value for name, value in keys.items()}
    lines = lines_of(text)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    edited = _inserted(lines, block, wanted, end)
    return edited if _adds_only(edited, old, wanted) else None


def with_slug(text: str, line: int, slug: str) -> str | None:
    """`text` with another value of the ``slug`` that stands on `line`; None where that line is not plainly so."""
    lines = lines_of(text)
    if not 0 < line <= len(lines) or not (match := _SLUG.fullmatch(lines[line - 1])):
        return None
    lines[line - 1] = f"{match[1]}{json.dumps(slug)}{match[2]}"
    edited = "".join(lines)
    try:
        old, _ = values_of(text)
        new, _ = values_of(edited)
    except HeaderError:
        return None
    names = {name for name in old if fold(name) == "slug"}
    same = {name: value for name, value in new.items() if name not in names}
    return edited if same == {name: value for name, value in old.items() if name not in names} else None


def _read(text: str) -> tuple[Block, dict[str, Node]]:
    found = Found("")
    block = split(strip_forbidden(text.lstrip("\ufeff")), found)
    return block, parse(block, found)


def _free_spelling(name: str, old: Mapping[str, object]) -> str | None:
    """A spelling that the header does not have; where it has another, both count (`aliases`) or this one first."""
    given = {fold(key) for key in old}
    free = [spelling for spelling in _SPELLINGS[name] if fold(spelling) not in given]
    return free[0] if free and (name == "aliases" or free[0] == _SPELLINGS[name][0]) else None


def _inserted(lines: list[str], block: Block, wanted: Mapping[str, object], end: str) -> str:
    at = block.line - 1
    if block.language == "json":
        inside = "".join(f"{json.dumps(key)}: {_data(value)}, " for key, value in wanted.items())
        lines[at] = lines[at].replace("{", "{" + inside, 1)
        return "".join(lines)
    sign = " = " if block.language == "toml" else ": "
    write = in_words if block.language == "pelican" else _data
    more = [f"{key}{sign}{write(value)}{end}" for key, value in wanted.items()]
    if block.language == "none":
        at = 0
        more = [f"---{end}", *more, f"---{end}", end]
    mark = "\ufeff" if at == 0 and lines and lines[0].startswith("\ufeff") else ""
    if mark:
        lines[0] = lines[0][1:]
    return mark + "".join([*lines[:at], *more, *lines[at:]])


def _data(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def in_words(value: object) -> str:
    """A value as Pelican's lines have it, and as people are told of it."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "true" if value is True else str(value)


def _adds_only(edited: str, old: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Whether the header says what it said, and the new keys."""
    try:
        new, _ = values_of(edited)
    except HeaderError:
        return False
    return set(new) == {*old, *wanted} and all(new[key] == value for key, value in old.items())
