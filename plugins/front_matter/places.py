r"""Where each value of a TOML or JSON text stands, which their parsers do not tell.

The text is known to be valid, so that a walk over its tokens is enough. A place is found by its path: ``("dates", 0,
"label")``.

>>> places, repeats = find_json_places('{"title": "A",\n "tags": ["b"]}')
>>> places["tags",], places["tags", 0], repeats
((2, 10), (2, 11), [])
"""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"
Place: TypeAlias = "tuple[int, int]"

MAX_DEPTH = 20

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'"
    r"|\#[^\n]*"
    r"|[\[\]{},=:.\n]"
    r"|[^\s\[\]{},=:.\#\"']+",
    re.DOTALL,
)


class _Walk:
    """Tokens one after the other, and the places seen so far; keys of TOML end with ``=``, those of JSON with ``:``."""

    def __init__(self, text: str, *, toml: bool) -> None:
        self.tokens: Iterator[re.Match[str]] = _TOKEN.finditer(text)
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.toml = toml
        self.places: dict[Path, Place] = {}
        self.repeats: list[tuple[str, Place]] = []
        self.token = ""
        self.at = 0
        self.advance()

    def advance(self) -> None:
        """Step to the next token; line ends count only between TOML's statements, where the caller looks for them."""
        for match in self.tokens:
            if not match[0].startswith("#") or not self.toml:
                self.token, self.at = match[0], match.start()
                return
        self.token = ""

    def skip_lines(self) -> None:
        while self.token == "\n":
            self.advance()

    def place(self) -> Place:
        row = bisect_right(self.starts, self.at) - 1
        return row + 1, self.at - self.starts[row] + 1

    def key(self, end: str) -> tuple[str, ...]:
        """A key, dotted in TOML, up to `end`, which is consumed."""
        parts: list[str] = []
        while self.token != end:
            if self.token != ".":
                parts.append(self._word())
            self.advance()
        self.advance()
        return tuple(parts)

    def value(self, path: Path) -> None:
        if len(path) > MAX_DEPTH:
            raise RecursionError(path)
        self.places[path] = self.place()
        opening = self.token
        if opening == "[":
            self._items(path)
        elif opening == "{":
            self._entries(path)
        else:
            while self.token and self.token not in {",", "]", "}", "\n"}:
                self.advance()

    def _items(self, path: Path) -> None:
        self.advance()
        index = 0
        self.skip_lines()
        while self.token != "]":
            self.value((*path, index))
            index += 1
            self._separator()
        self.advance()

    def _entries(self, path: Path) -> None:
        self.advance()
        self.skip_lines()
        while self.token != "}":
            place = self.place()
            key = self.key("=" if self.toml else ":")
            self.skip_lines()
            if (*path, *key) in self.places:
                self.repeats.append((key[0], place))
            self.value((*path, *key))
            self._separator()
        self.advance()

    def _separator(self) -> None:
        self.skip_lines()
        if self.token == ",":
            self.advance()
        self.skip_lines()

    def _word(self) -> str:
        if self.token[0] not in "\"'":
            return self.token
        if not self.toml:
            return str(json.loads(self.token))
        return str(tomllib.loads(f"k = {self.token}")["k"])


def find_json_places(text: str) -> tuple[dict[Path, Place], list[tuple[str, Place]]]:
    """The place of each value, and the keys that repeat one of their own object, with places.

    Raises `RecursionError`, as the parsers do, for more than `MAX_DEPTH` levels.
    """
    walk = _Walk(text, toml=False)
    walk.skip_lines()
    walk.value(())
    return walk.places, walk.repeats


def find_toml_places(text: str) -> dict[Path, Place]:
    r"""The place of each value, and of each table's header.

    >>> find_toml_places("a = 1\n[b]\nc.d = [2,\n 3]\n[[e]]\nf = 1")["b", "c", "d", 1]
    (4, 2)
    """
    walk = _Walk(text, toml=True)
    table: Path = ()
    tables: dict[Path, int] = {}
    while True:
        walk.skip_lines()
        if not walk.token:
            return walk.places
        place = walk.place()
        if walk.token != "[":
            walk.value((*table, *walk.key("=")))
            continue
        walk.advance()
        many = walk.token == "["
        if many:
            walk.advance()
        table = _resolve(walk.key("]"), tables)
        if many:
            walk.advance()
            tables[table] = tables.get(table, -1) + 1
            walk.places.setdefault(table, place)
            table = (*table, tables[table])
        walk.places.setdefault(table, place)


def _resolve(key: tuple[str, ...], tables: dict[Path, int]) -> Path:
    """The path of a table's name, in which ``[a.b]`` below ``[[a]]`` means the last ``a``."""
    path: Path = ()
    for part in key[:-1]:
        path = (*path, part)
        if path in tables:
            path = (*path, tables[path])
    return (*path, key[-1])
