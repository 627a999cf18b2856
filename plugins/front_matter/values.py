"""Reading one value: text, yes or no, names, words, paths, a picture.

Each function takes a `Node` and gives plain values; what the value cannot be is told to `Found`, and left out.
"""

from __future__ import annotations

import datetime as dt
import html
import re

from front_matter.moments import DateError, read_moment
from front_matter.nodes import Node
from front_matter.problems import Found, shorten

_TRUE = frozenset({"true", "yes", "on", "y", "1"})
_FALSE = frozenset({"false", "no", "off", "n", "0"})
_PAIRS = {"“": "”", "„": "“”", "‘": "’", "«": "»", "‚": "‘’"}
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d)\.?", re.IGNORECASE)
_PICTURE = ("filename", "path", "src", "url", "image", "feature", "teaser")
_IRI = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+""")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


# Tags that a title may hold; what else stands between < and > is text, as in std::set<int>.
_BREAKING_TAG = re.compile(r"</?(?:br|p|div|center|h[1-6])\b[^<>]*>", re.IGNORECASE)
_INLINE_TAG = re.compile(
    r"</?(?:span|font|a|b|i|u|em|strong|small|big|sub|sup|code|mark)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_IS_MARKUP = re.compile(r"</[a-z]|<(?:br|p)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});", re.IGNORECASE)


def is_iri(text: str) -> bool:
    """Whether a feed can have `text` as an id: a scheme, something after it, and nothing that is no address (RFC 3987).

    >>> is_iri("https://old.example.org/?p=12"), is_iri("tag:old.example.org,2019:/post/3"), is_iri("12")
    (True, True, False)
    """
    return bool(_IRI.fullmatch(text))


def read_text(node: Node, key: str, found: Found, *, strict: bool = False) -> str | None:
    """One line of text, None where it is empty. A mapping is an error where `strict`, else left out with a warning."""
    content = node.content
    if isinstance(content, tuple) and content and all(isinstance(item.content, str) for item in content):
        content = f"[{', '.join(str(item.content) for item in content)}]"
        message = f"“{key}” is a list; it was read as the text “{shorten(content)}”."
        found.add("value-repaired", node.line, node.column, message, f'Put the text in quotes: {key}: "{content}"')
    if isinstance(content, tuple | dict):
        shape = "list" if isinstance(content, tuple) else "mapping"
        code = "value-shape" if strict else "value-ignored"
        left = "" if strict else " and was left out"
        message = f"“{key}” holds a {shape}{left}; it needs text."
        found.add(code, node.line, node.column, message, f'Write {key}: "…" on one line.')
        return None
    if content is None:
        return None
    text = re.sub(r"[ \t\r\n]+", " ", content).strip()
    if not any(map(str.isprintable, text)):
        # Nobody sees a text of joiners and marks without a width.
        return None
    return _unwrap(text, node, key, found) or None


def without_markup(text: str) -> str:
    """The text of a title or summary that holds HTML, as blogs let it: "The 2<sup>nd</sup> call<br>of May".

    >>> without_markup("The 2<sup>nd</sup> call<br>of M&amp;M, for std::set<int> and a < b")
    'The 2nd call of M&M, for std::set<int> and a < b'
    """
    if not _IS_MARKUP.search(text):
        return text
    bare = re.sub(" {2,}", " ", _INLINE_TAG.sub("", _BREAKING_TAG.sub(" ", text))).strip()
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), bare)


def read_yes_no(node: Node) -> bool | None:
    """True or False for any of YAML's spellings, None for anything else.

    >>> read_yes_no(Node("Yes", 1, 1)), read_yes_no(Node("maybe", 1, 1))
    (True, None)
    """
    word = plain_word(node)
    if word in _TRUE:
        return True
    return False if word in _FALSE else None


def plain_word(node: Node) -> str:
    """A scalar as one folded word without quotes of any kind; a list of one is that one, other shapes are "".

    >>> plain_word(Node("“Draft”", 1, 1))
    'draft'
    """
    content = node.content
    if isinstance(content, tuple) and len(content) == 1:
        content = content[0].content
    return content.strip("\"'“”„‘’«» \t\n\u00a0").casefold() if isinstance(content, str) else ""


def read_date(node: Node, key: str, zone: dt.tzinfo, found: Found) -> dt.datetime | None:
    """An aware moment; None where the value is empty, or where it is none, which is an error."""
    content = node.content
    if content is None or content == "":
        return None
    if not isinstance(content, str):
        shape = "list" if isinstance(content, tuple) else "mapping"
        message = f"“{key}” holds a {shape}; it needs a date."
        found.add("date-unreadable", node.line, node.column, message, f"Write {key}: 2026-03-31.")
        return None
    try:
        moment = read_moment(content, zone)
    except DateError as error:
        found.add(error.code, node.line, node.column, f"{error.message} ({key}).", error.hint)
        return None
    if moment.remark:
        found.add("weekday", node.line, node.column, moment.remark, "Write the weekday that is right, or none.")
    return moment.at


def read_words(node: Node, key: str, found: Found) -> tuple[str, ...]:
    """Words from a list, or from text with commas, semicolons or lines; each once, as written.

    A mapping in a list counts by its ``title`` or ``name``.

    >>> read_words(Node("no, 1.10, No", 1, 1), "tags", Found("x.md"))
    ('no', '1.10')
    """
    words: list[str] = []
    for item in _items(node):
        if isinstance(item.content, dict):
            title = _value(item.content, ("title", "name")) if item is not node else None
            if title is None:
                message = f"A mapping in “{key}” was left out; it needs words."
                found.add("value-ignored", item.line, item.column, message, f"Write {key}: [one, two].")
            else:
                words.append(title.strip())
        elif item.content is not None:
            text = str(item.content)
            words += [text.strip()] if item is not node else _split_words(text)
    return _unique(words)


def read_names(node: Node, key: str, found: Found) -> tuple[str, ...]:
    """People: "A, B and C", a list of names, or mappings with a name.

    >>> read_names(Node("Ada Moreau, Sam King, Jr. and Li Wei", 1, 1), "authors", Found("x.md"))
    ('Ada Moreau', 'Sam King, Jr.', 'Li Wei')
    """
    names: list[str] = []
    for item in _items(node):
        if isinstance(item.content, dict):
            name = _name_of(item.content)
            if name is None:
                message = f"An entry of “{key}” has no name and was left out."
                found.add("value-ignored", item.line, item.column, message, "Write name: Ada Moreau.")
            else:
                names.append(name)
        elif item.content is not None:
            text = str(item.content)
            names += [text] if item is not node else _split_names(text)
    return _unique([name.strip() for name in names])


def read_paths(node: Node, key: str, found: Found) -> tuple[str, ...]:
    """Addresses from a list or a text; a comma divides only where the next one begins with a slash.

    >>> read_paths(Node("/old/, /a,b/", 1, 1), "aliases", Found("x.md"))
    ('/old/', '/a,b/')
    """
    paths: list[str] = []
    for item in _items(node):
        if isinstance(item.content, dict):
            message = f"A mapping in “{key}” was left out; it needs addresses."
            found.add("value-ignored", item.line, item.column, message, f"Write {key}: [/old/address/].")
        elif item.content is not None:
            paths += re.split(r",\s*(?=/)|\n", str(item.content))
    return _unique([path.strip() for path in paths])


def read_cover(node: Node, key: str, found: Found) -> tuple[str | None, str | None]:
    """A picture's path and its description; ``false`` is no picture."""
    if not isinstance(node.content, dict):
        return (None if read_yes_no(node) is False else read_text(node, key, found)), None
    parts = {name.casefold(): item for name, item in node.content.items()}
    path = next((parts[name] for name in _PICTURE if name in parts and parts[name].content), None)
    alt = parts.get("alt")
    return (
        read_text(path, f"{key}.filename", found) if path else None,
        read_text(alt, f"{key}.alt", found) if alt else None,
    )


def read_language(node: Node, key: str, found: Found) -> str | None:
    """A language code with a hyphen (``pt-BR``); None and a warning for anything else."""
    text = read_text(node, key, found)
    if text is None:
        return None
    code = text.split(".")[0].replace("_", "-")
    if _LANGUAGE.fullmatch(code):
        return code
    message = f"“{shorten(text, 40)}” is no language code and was left out."
    found.add("language-unknown", node.line, node.column, message, "Write a code such as en, fr or pt-BR.")
    return None


def _items(node: Node) -> tuple[Node, ...]:
    """The members of a list, lists in it opened; anything else is its own only member."""
    if not isinstance(node.content, tuple):
        return (node,)
    return tuple(member for item in node.content for member in _items(item))


def _split_words(text: str) -> list[str]:
    return [word.strip(" \t\u00a0\"'") for word in re.split(r"[,;\n]", text.strip("[]"))]


def _split_names(text: str) -> list[str]:
    if ";" in text or "\n" in text:
        return re.split(r"[;\n]", text)
    parts: list[str] = []
    for part in re.split(r",| (?:and|&) ", " ".join(text.strip("[]").split())):
        word = part.strip().removeprefix("and ")
        if parts and _SUFFIX.fullmatch(word):
            parts[-1] += f", {word}"
        else:
            parts.append(word)
    return parts


def _name_of(entries: dict[str, Node]) -> str | None:
    if name := _value(entries, ("name", "display_name", "full_name")):
        return name
    parts = {key.casefold(): item.content for key, item in entries.items()}
    for first, last in (("first", "last"), ("first_name", "last_name"), ("given", "family")):
        both = [part for part in (parts.get(first), parts.get(last)) if isinstance(part, str)]
        if both:
            return " ".join(both)
    return None


def _value(entries: dict[str, Node], keys: tuple[str, ...]) -> str | None:
    """The first text that stands under one of `keys`, in that order."""
    parts = {key.casefold(): item.content for key, item in entries.items()}
    said = (parts.get(key) for key in keys)
    return next((text for text in said if isinstance(text, str) and text.strip()), None)


def _unwrap(text: str, node: Node, key: str, found: Found) -> str:
    """`text` without the typographic quotes around the whole of it, which a word processor made of plain ones."""
    closing = _PAIRS.get(text[:1])
    inner = text[1:-1]
    if node.quoted or closing is None or len(text) < 2 or text[-1] not in closing:
        return text
    if text[0] in inner or any(mark in inner for mark in closing if mark != "’"):
        return text
    message = f"“{key}” stood in typographic quotation marks, which were taken as plain ones."
    hint = f'Write {key}: "…"; to keep them, put plain quotes around them.'
    found.add("word-quotes", node.line, node.column, message, hint)
    return inner.strip()


def _unique(words: list[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for word in words:
        if word:
            kept.setdefault(word.casefold(), word)
    return tuple(kept.values())
