"""A header's values with their places, the same for YAML, TOML, JSON and Pelican's lines.

Every scalar is text, as it was written: ``1.10`` stays ``1.10`` and ``no`` stays ``no`` until the vocabulary, which
knows what a key means, reads it as a number, a date or a yes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Content: TypeAlias = "str | tuple[Node, ...] | dict[str, Node] | None"


@dataclass(frozen=True, slots=True)
class Node:
    """A value at `line` and `column` of the file; `key_line` is its key's line where it is a mapping's value.

    `quoted` tells ``"no"`` from ``no``; `comment` is what stood after a ``#`` on the line of an unquoted value.
    `stripped` marks a text that an escape gave characters which no page can hold, and that lost them.
    """

    content: Content
    line: int
    column: int
    key_line: int = 0
    quoted: bool = False
    comment: str = ""
    stripped: bool = False

    def plain(self) -> object:
        """The value without places: text, None, lists and dictionaries.

        >>> Node((Node("a", 1, 3), Node(None, 2, 3)), 1, 1).plain()
        ['a', None]
        """
        if isinstance(self.content, tuple):
            return [item.plain() for item in self.content]
        if isinstance(self.content, dict):
            return {key: item.plain() for key, item in self.content.items()}
        return self.content

    def scalars(self) -> Iterator[Node]:
        """This value, or those that it holds at any depth."""
        if isinstance(self.content, dict | tuple):
            for item in self.content.values() if isinstance(self.content, dict) else self.content:
                yield from item.scalars()
        else:
            yield self
