r"""YAML as people write it: a value that only lacks quotation marks is read as the text that it is, and told.

``title: Call: papers``, ``title: [Call] Papers`` and ``title: 'Ana's call'`` mean one thing to everybody but a YAML
parser. What has two meanings, or none, stays an error.

>>> from front_matter.problems import Found
>>> found = Found("x.md")
>>> parse_repaired("title: [Call] Papers: wanted", 2, found)["title"].content, found.problems[0].code
('[Call] Papers: wanted', 'value-repaired')
"""

from __future__ import annotations

import re

from front_matter.nodes import Node
from front_matter.problems import Found, HeaderError, shorten
from front_matter.vocabulary import find_key
from front_matter.yaml_block import parse_yaml

_CODES = frozenset({"yaml-colon", "yaml-special", "yaml-quote", "yaml-alias", "yaml-tag", "yaml-syntax"})
_LINE = re.compile(r"(?P<before> *(?:- +)?(?P<key>[\w.@$-][\w .@$-]*?)[ \t]*:[ \t]+)(?P<value>\S.*)")
_CLOSING = {"[": "]", "{": "}"}
_ANCHOR = re.compile(r"[*&]\w+(?:\s*[\[{&|>].*)?")
_PROSE = frozenset({"title", "summary", "cover_alt"})
# Each repair reads the header once more: many lines of a short one, few of a long one.
_MOST = 20
_CHARACTERS = 200_000


def parse_repaired(text: str, first_line: int, found: Found) -> dict[str, Node]:
    """As `parse_yaml`, but for values that lack quotation marks, which `found` is told of. Raises `HeaderError`."""
    lines = text.split("\n")
    slips: list[tuple[HeaderError, str]] = []
    for _ in range(min(_MOST, _CHARACTERS // (len(text) + 1)) + 1):
        try:
            header = parse_yaml("\n".join(lines), first_line)
        except HeaderError as error:
            row = error.line - first_line
            value = _plain_value(lines, row) if error.code in _CODES else None
            if value is None or any(slip.line == error.line for slip, _ in slips):
                raise
            slips.append((error, value))
            lines[row] = _quote(lines[row], value)
        else:
            for slip, value in slips:
                _tell(slip, value, lines[slip.line - first_line], found)
            return header
    raise slips[0][0]


def _plain_value(lines: list[str], row: int) -> str | None:
    """The text that stands on a line behind its key; None where it goes on below, or may be meant as something else."""
    match = _LINE.fullmatch(lines[row].rstrip())
    if match is None or _goes_on(lines, row):
        return None
    value = match["value"]
    key = find_key(match["key"])
    if key is None and " " in match["key"]:
        # A sentence of the text, where the closing line of the header is missing.
        return None
    if value[0] in "\"'":
        return _unwrap(value)
    if value[0] in _CLOSING:
        return value if _closes_within(value) else None
    if value[0] == "!" and (value.startswith("!!") or key is None or key.name not in _PROSE):
        return None
    return None if _ANCHOR.fullmatch(value) else value


def _goes_on(lines: list[str], row: int) -> bool:
    below = lines[row + 1] if row + 1 < len(lines) else ""
    width = len(lines[row]) - len(lines[row].lstrip())
    return bool(below.strip()) and len(below) - len(below.lstrip()) > width


def _unwrap(value: str) -> str | None:
    """What quotation marks around a value were meant to hold, or the whole of it where they are around its beginning.

    >>> _unwrap("'Ana's call'"), _unwrap('"Quiet" sensors'), _unwrap("'open")
    ("Ana's call", '"Quiet" sensors', None)
    """
    quote, inner = value[0], value[1:]
    closing = re.search(rf"(?<=\S){quote}(?=[\s,;:.)!?]|$)", inner)
    if closing is None:
        return None
    within = inner[:-1]
    nested = within.count(quote) % 2 or re.match(rf"[^{quote}]*\s{quote}", within)
    return within if value.endswith(quote) and nested else value


def _closes_within(value: str) -> bool:
    """Whether the bracket that opens a value closes before its end, so that it is text and no list.

    >>> _closes_within("[Call] Papers"), _closes_within("[a, b"), _closes_within("[a: b: c]")
    (True, False, False)
    """
    depth = 0
    for index, sign in enumerate(value):
        depth += (sign == value[0]) - (sign == _CLOSING[value[0]])
        if not depth:
            return index < len(value) - 1
    return False


def _quote(line: str, value: str) -> str:
    match = _LINE.fullmatch(line.rstrip())
    return (match["before"] if match else "") + "'" + value.replace("'", "''") + "'"


def _tell(slip: HeaderError, value: str, line: str, found: Found) -> None:
    message = f"“{shorten(value, 50)}” needs quotation marks in YAML; it was read as written."
    found.add("value-repaired", slip.line, slip.column, message, f"Write {shorten(line.strip(), 80)}")
