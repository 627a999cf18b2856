r"""A header's lines to values with places, by the parser of its language.

>>> from front_matter.problems import Found
>>> from front_matter.split import split
>>> found = Found("x.md")
>>> parse(split("+++\ntitle = 'A'\n+++\n", found), found)["title"].content
'A'
"""

from __future__ import annotations

import re

from callboard.model import Flavour
from front_matter.data_block import parse_json, parse_toml
from front_matter.nodes import Node
from front_matter.pelican_block import parse_pelican
from front_matter.problems import Found
from front_matter.split import Block
from front_matter.vocabulary import fold
from front_matter.yaml_repair import parse_repaired

_HUGO_KEYS = frozenset({"draft", "publishdate", "lastmod", "expirydate"})

# Blanks of other widths in front of a key, and on both sides of its colon: syntax, where YAML wants plain spaces.
_INDENT = re.compile("^[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*", re.MULTILINE)
_COLON = re.compile(
    "^(?P<key> *(?:- +)?[\\w-]+)(?P<before>[ \t\u00a0\u2007\u202f]*):(?P<after>[ \t\u00a0\u2007\u202f]+)", re.MULTILINE
)


def parse(block: Block, found: Found) -> dict[str, Node]:
    """The keys of a header, in the order of the file. Raises `HeaderError` with place and hint."""
    if block.language == "yaml":
        return parse_repaired(_plain_spaces(block, found), block.line, found)
    if block.language == "none":
        return {}
    parser = {"toml": parse_toml, "json": parse_json, "pelican": parse_pelican}[block.language]
    return parser(block.text, block.line)


def tell_flavour(block: Block, header: dict[str, Node]) -> Flavour:
    """Whose front matter it is: TOML, JSON and Hugo's own keys are Hugo's, other YAML is Jekyll's."""
    if block.language == "yaml":
        return "hugo" if any(fold(key) in _HUGO_KEYS for key in header) else "jekyll"
    if block.language in {"toml", "json"}:
        return "hugo"
    return "pelican" if block.language == "pelican" else "none"


def _plain_spaces(block: Block, found: Found) -> str:
    """The header with plain spaces where its syntax needs them, each in its place, so that columns stay right."""

    def indent(match: re.Match[str]) -> str:
        return " " * len(match[0])

    def colon(match: re.Match[str]) -> str:
        return match["key"] + " " * len(match["before"]) + ":" + " " * len(match["after"])

    text = _COLON.sub(colon, _INDENT.sub(indent, block.text))
    pairs = enumerate(zip(block.text, text, strict=True))
    first = next((index for index, (old, new) in pairs if old not in {new, "\t"}), None)
    if first is not None:
        line = block.line + block.text.count("\n", 0, first)
        column = first - block.text.rfind("\n", 0, first)
        message = "A no-break space stands where the header needs a plain one; it was read as plain."
        found.add("no-break-space", line, column, message, "Delete the space and type it again.")
    return text
