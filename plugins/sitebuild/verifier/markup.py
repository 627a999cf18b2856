"""Tags of a page that is written plainly, without a tree of it.

Where each ``<`` begins a whole tag and all else is text, all parsers see the same tags; what could be read in two ways
(a comment, a quote that stays open, an element whose content is no markup) is left to a parser.

>>> tag_of('p id="a"'), tag_of("/p")
(Tag(name='p', attributes={'id': 'a'}, text=''), Tag(name='', attributes={}, text=''))
>>> tag_of("p id='a' class=")
Traceback (most recent call last):
sitebuild.verifier.markup.NotPlain
>>> insides_of("<p id='a'>A &lt; B</p> < C")
Traceback (most recent call last):
sitebuild.verifier.markup.NotPlain
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import lxml.html
from lxml import etree

# One way only: no character of a value can be the end of it, the sign of another tag, or a reference cut short.
_VALUE = r"(?:[^{}&<]|&(?:amp|lt|gt|quot|apos|nbsp|\#\d+|\#x[\da-fA-F]+);)*+"
_VALUES = rf"\"({_VALUE.replace('{}', chr(34))})\"|'({_VALUE.replace('{}', chr(39))})'"
_ATTRIBUTE = rf"\s++([^\s\"'<>/=&]++)(?:=(?:{_VALUES}))?+"
_TAG = re.compile(rf"(/?)([a-zA-Z][a-zA-Z0-9-]*+)((?:{_ATTRIBUTE})*+)\s*+/?")
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TEXT_ONLY = re.compile(r"(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)(?![\w-])", re.IGNORECASE)
_DOCTYPE = re.compile(r"!doctype html>\s*", re.IGNORECASE)
_END_OF_HEAD = "</head>"
_INSIDES = re.compile(r"<([^>]*)>")


class NotPlain(Exception):
    """Markup that only a parser can read."""


class Tag(NamedTuple):
    """A start tag with its attributes, names in lower case, and the text behind it; the name of an end tag is empty."""

    name: str
    attributes: Mapping[str, str]
    text: str


def tag_of(inside: str, text: str = "") -> Tag:
    """The tag of what stands between ``<`` and the first ``>``.

    :raises NotPlain: where it could be read in another way.
    """
    match = _TAG.fullmatch(inside)
    if match is None:
        raise NotPlain
    if match[1]:
        return Tag("", {}, text)
    attributes: dict[str, str] = {}
    for attribute, doubly, singly in _ATTRIBUTES.findall(match[3]):
        value = doubly or singly
        # Of an attribute that is given twice, the first one holds.
        attributes.setdefault(attribute.lower(), html.unescape(value) if "&" in value else value)
    return Tag(match[2].lower(), attributes, text)


def insides_of(markup: str) -> list[str]:
    """What stands between each ``<`` and the next ``>``.

    :raises NotPlain: where there is no next one.
    """
    insides: list[str] = _INSIDES.findall(markup)
    if len(insides) != markup.count("<"):
        raise NotPlain
    return insides


def is_text_only(inside: str) -> bool:
    """Whether a tag begins an element that holds text, whatever it looks like."""
    return _TEXT_ONLY.match(inside) is not None


def cut(page: str) -> tuple[list[tuple[str, str]], str]:
    """The tags of a page's head, each as what is inside of it and the text behind it, and the body.

    :raises NotPlain: where only a parser can tell them.
    """
    head, end, body = page.partition(_END_OF_HEAD)
    before, doctype, *pieces = [*head.split("<"), ""]
    if before or not _DOCTYPE.fullmatch(doctype) or not end or _END_OF_HEAD in body:
        raise NotPlain
    tags = []
    for piece, following in itertools.pairwise(pieces):
        inside, closed, text = piece.partition(">")
        opened = _TEXT_ONLY.match(inside)
        if not closed or (opened and not following.startswith(f"/{opened[1]}>")):
            raise NotPlain
        tags.append((inside, text))
    return tags, body


def parsed(text: str) -> Iterator[Tag]:
    """The tags of any page, by a parser.

    :raises lxml.etree.ParserError: for a page without any element.
    """
    for node in lxml.html.document_fromstring(text).iter(etree.Element):
        yield Tag(str(node.tag), {str(key): str(value) for key, value in node.attrib.items()}, node.text or "")
