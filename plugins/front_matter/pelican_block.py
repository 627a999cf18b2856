"""Pelican's header: ``Key: value`` lines at the top, continued by indented lines, ended by a blank one.

A text may also begin with such a line ("Note: bring a badge"), so a block counts as a header only when one of its keys
can be nothing else: a title, an author, a status.
"""

from __future__ import annotations

import re

from front_matter.nodes import Node
from front_matter.problems import HeaderError, shorten

_LINE = re.compile(r" {0,3}([A-Za-z][A-Za-z0-9_-]*)[ \t\u00a0]*:(?!//)[ \t\u00a0]*(.*)")
_MORE = re.compile(r"(?: {4,}|\t)\S")
_TELLING = frozenset(
    "title author authors tags category categories slug status draft published publishdate expirydate summary "
    "modified lastupdated layout template saveas".split()
)


def find_pelican_end(lines: list[str], start: int, *, loose: bool = False) -> int | None:
    """The index after the last line of the header, or None where there is no header.

    >>> find_pelican_end(["Title: A", "Tags: b,", "    c", "", "Text"], 0)
    3
    >>> find_pelican_end(["Note: bring a badge", "", "Text"], 0) is None
    True

    With `loose` a TOML line counts too.
    """
    telling = False
    index = start
    while index < len(lines):
        line = lines[index].replace("=", ":", 1) if loose else lines[index]
        match = _LINE.fullmatch(line)
        if match:
            telling = telling or re.sub("[-_]", "", match[1]).casefold() in _TELLING
        elif index == start or not _MORE.match(line):
            break
        index += 1
    return index if telling else None


def parse_pelican(text: str, first_line: int) -> dict[str, Node]:
    """The keys of a header. A value of several lines keeps its line breaks; an empty one is None."""
    values: dict[str, list[str]] = {}
    places: dict[str, tuple[int, int]] = {}
    names: dict[str, str] = {}
    key = ""
    for number, line in enumerate(text.split("\n"), first_line):
        match = _LINE.fullmatch(line)
        if match is None:
            values[key].append(line.strip())
            continue
        key = match[1]
        if (folded := key.casefold()) in names:
            raise HeaderError(
                "duplicate-key",
                number,
                match.start(1) + 1,
                f"“{key}: {shorten(match[2], 40)}” repeats the key of line {places[names[folded]][0]}.",
                "Keep one of the two lines.",
            )
        names[folded] = key
        values[key] = [match[2].strip()]
        places[key] = (number, match.start(2) + 1)
    return {
        # Pelican has no quoting: whatever quotes there are belong to the value.
        key: Node("\n".join(filter(None, parts)) or None, *places[key], key_line=places[key][0], quoted=True)
        for key, parts in values.items()
    }
