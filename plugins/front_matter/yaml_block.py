r"""YAML with places, by PyYAML's own parser, and none of YAML's surprises.

The events of the parser are taken, not its objects: no type is guessed, no tag makes an object, and depth, aliases
and repeated keys are looked at on the way.

>>> header = parse_yaml("title: no\nversion: 1.10", 2)
>>> header["version"].content, header["version"].line
('1.10', 3)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import yaml

from front_matter.decode import is_forbidden, strip_forbidden
from front_matter.nodes import Node
from front_matter.problems import HeaderError, shorten
from front_matter.yaml_errors import explain

if TYPE_CHECKING:
    from yaml._yaml import Mark as FastMark
    from yaml.error import Mark

    _Mark: TypeAlias = Mark | FastMark | None

_MAX_DEPTH = 20
_MAX_NODES = 20_000
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in "str int float bool null timestamp seq map".split()) | {
    "!"
}
# libyaml is some twenty times faster; what it refuses is asked again of the parser in Python, whose words are the same
# on every system.
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str, first_line: int) -> dict[str, Node]:
    """The keys of a YAML header whose first line is the file's line `first_line`. Raises `HeaderError`."""
    try:
        return _Composer(text, first_line, _FAST).compose()
    except yaml.YAMLError:
        pass
    try:
        return _Composer(text, first_line, yaml.SafeLoader).compose()
    except yaml.MarkedYAMLError as error:
        raise explain(error, text.split("\n"), first_line) from error


class _Composer:
    def __init__(self, text: str, first_line: int, loader: type) -> None:
        self.lines = text.split("\n")
        self.first_line = first_line
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=loader)
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.used: set[str] = set()
        self.count = 0

    def compose(self) -> dict[str, Node]:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise self._error("yaml-syntax", event, "A second YAML document begins here.", "Write one header.")
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        self._refuse_unused_anchors()
        if root is None or root.content is None:
            return {}
        if not isinstance(root.content, dict):
            kind = "a list" if isinstance(root.content, tuple) else f"the text “{shorten(str(root.content), 40)}”"
            raise HeaderError(
                "front-matter-not-mapping",
                root.line,
                root.column,
                f"The front matter holds {kind}, not keys with values.",
                "Write lines such as `title: My title`. A line across the page that opens a text is written ***.",
            )
        return root.content

    def _refuse_unused_anchors(self) -> None:
        """A text that begins with ``&name`` would lose it, and nobody means that."""
        for anchor, (node, _) in self.anchors.items():
            if anchor not in self.used and isinstance(node.content, str) and not node.quoted:
                message = f"“&{shorten(anchor, 40)}” names a value, and nothing refers to it."
                hint = "Put a value that begins with & in quotes."
                raise HeaderError("yaml-alias", node.line, node.column, message, hint)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        before = self.count
        self._count(1, event)
        if depth > _MAX_DEPTH:
            message = f"The front matter is nested more than {_MAX_DEPTH} levels deep."
            raise self._error("nesting-too-deep", event, message, "Write it flat; put brackets in text in quotes.")
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in _PLAIN_TAGS:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            message = f"“{shorten(shown, 40)}” is a YAML tag, and only plain text, lists and mappings are read."
            raise self._error("yaml-tag", event, message, "Put the value in quotes if the ! belongs to it.")
        line, column = self._place(event)
        if isinstance(event, yaml.ScalarEvent):
            node = self._scalar(event, line, column)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._node(item, depth + 1))
            node = Node(tuple(items), line, column)
        else:
            node = Node(self._entries(depth), line, column)
        anchor = getattr(event, "anchor", None)
        if anchor:
            self.anchors[anchor] = (node, self.count - before)
        return node

    def _entries(self, depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        merged: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = replace(self._node(next(self.events), depth + 1), key_line=key.line)
            if not isinstance(key.content, str):
                what = "empty" if key.content is None else "a list or a mapping"
                message = f"A key of the front matter is {what}."
                raise self._error("yaml-special", event, message, "Put a value that begins with a bracket in quotes.")
            if key.content == "<<" and isinstance(value.content, dict):
                merged = value.content
                continue
            if key.content in entries:
                # Said twice in the same words it has one meaning, and nothing is lost.
                if entries[key.content].plain() == value.plain():
                    continue
                first = entries[key.content].key_line
                message = f"“{shorten(key.content, 40)}” is written twice; the first is on line {first}."
                raise self._error("duplicate-key", event, message, "Keep one of the two.")
            entries[key.content] = value
        return merged | entries

    def _scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> Node:
        text = strip_forbidden(event.value)
        # A plain scalar has the style None in Python, "" in libyaml.
        if event.style:
            return Node(text, line, column, quoted=True, stripped=is_forbidden(event.value))
        comment = self._comment(event.end_mark)
        return Node(None if text in _NULLS else text, line, column, comment=comment)

    def _comment(self, end: _Mark) -> str:
        """What follows an unquoted value on its line after a ``#``."""
        row, column = _position(end)
        rest = "".join(self.lines[row : row + 1])[column:].strip()
        return rest if rest.startswith("#") else ""

    def _alias(self, event: yaml.AliasEvent) -> Node:
        anchor = str(event.anchor)
        if anchor not in self.anchors:
            message = f"“*{shorten(anchor, 40)}” refers to nothing that is named before it."
            raise self._error("yaml-alias", event, message, "Put a value that begins with * in quotes.")
        self.used.add(anchor)
        node, size = self.anchors[anchor]
        self._count(size, event)
        line, column = self._place(event)
        return replace(node, line=line, column=column)

    def _count(self, more: int, event: yaml.Event) -> None:
        self.count += more
        if self.count > _MAX_NODES:
            message = f"Aliases make more than {_MAX_NODES:,} values of this front matter."
            raise self._error("yaml-alias", event, message, "Write the values out, without & and *.")

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        row, column = _position(event.start_mark)
        return row + self.first_line, column + 1

    def _error(self, code: str, event: yaml.Event, message: str, hint: str) -> HeaderError:
        return HeaderError(code, *self._place(event), message, hint)


def _position(mark: _Mark) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
