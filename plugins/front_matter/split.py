r"""Where the front matter is, and in which language: a text to a header's lines and a body.

Nothing is parsed here. Jekyll and Hugo fence YAML with ``---`` and TOML with ``+++``, Hugo opens JSON with ``{``,
Pelican writes ``Key: value`` lines down to the first blank one.

>>> from front_matter.problems import Found
>>> block = split("---\ntitle: Hello\n---\nText\n", Found("x.md"))
>>> block.language, block.text, block.line, block.body, block.body_line
('yaml', 'title: Hello', 2, 'Text\n', 4)
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Literal

from front_matter.misplaced import find_misplaced
from front_matter.pelican_block import find_pelican_end
from front_matter.problems import Found, HeaderError, shorten

Language = Literal["yaml", "toml", "json", "pelican", "none"]

_LIMIT = 65536
_INVISIBLE = "\ufeff\u200b\u2060"
_BLANKS = "[ \t\u00a0]"
_OPENING = re.compile(f"({_BLANKS}{{0,3}})(-{{3,}}|\\+{{3,}}){_BLANKS}*")
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
# What autocorrection, a slip of the key or a comment makes of a fence.
_NEARLY = re.compile(r"[-\u2010-\u2015]{1,4}|\+{1,4}|(?:-{3}|\+{3})\s*[\w#(].*")
_JSON = re.compile(r"\{(?:\s*(?:[\"'}]|[A-Za-z_]\w*\s*:)|\s*$)")

_YAML_KEY = re.compile(r"[ \t\u00a0]*[\"']?[\w@$.-][\w .@$-]*[\"']?[ \t\u00a0]*:(?:[\s\u00a0]|$)")
_TOML_KEY = re.compile(r"\s*(?:[\"']?[\w.-]+[\"']?\s*=|\[\[?[\w. -]+\]\]?\s*(?:#.*)?$)")


@dataclass(frozen=True, slots=True)
class Block:
    """A header's own lines (`line` is the file's line of the first) and what follows it."""

    language: Language
    text: str
    line: int
    body: str
    body_line: int


def split(text: str, found: Found) -> Block:
    """The front matter and the body of a text.

    Raises `HeaderError` where a header was meant and its end cannot be told.
    """
    lines = text.split("\n")
    start = _first_line(text, lines)
    block = _split_fenced(lines, start, found) or _split_json(lines, start) or _split_pelican(lines)
    if block is None:
        block = Block("none", "", 1, text, 1)
        _refuse_malformed(lines, start)
    if len(block.text) > _LIMIT:
        raise HeaderError(
            "front-matter-too-large",
            block.line,
            1,
            f"The front matter has {len(block.text):,} characters; more than {_LIMIT:,} are not read.",
            "Is the closing line missing? What is text belongs below the front matter.",
        )
    find_misplaced(block.body, block.body_line, found, whole=block.language == "none")
    return block


def _first_line(text: str, lines: list[str]) -> int:
    """The first line with something on it; comments count as blank when a fence follows them."""
    index = next((i for i, line in enumerate(lines) if line.strip().strip(_INVISIBLE).strip()), 0)
    if not lines[index].lstrip().startswith("<!--"):
        return index
    end = 0
    while match := _COMMENT.match(text, end):
        end = match.end()
    after = text[end:].lstrip()
    below = text.count("\n", 0, len(text) - len(after))
    return below if below < len(lines) and _OPENING.fullmatch(lines[below]) else index


def _split_fenced(lines: list[str], start: int, found: Found) -> Block | None:
    opening = _OPENING.fullmatch(lines[start].lstrip(_INVISIBLE))
    if opening is None:
        return None
    indent, fence = opening.groups()
    header_like = _first_significant(lines, start + 1)
    is_header = bool(_YAML_KEY.match(header_like) or _TOML_KEY.match(header_like) or header_like.startswith("{"))
    exact = fence in {"---", "+++"} and not indent
    end = _find_closing(lines, start + 1, fence[0])
    if not is_header and (end is None or not exact):
        # A line across the page opens the text.
        return None
    if end is None:
        raise _unclosed(lines, start, fence)
    for index in (start, end):
        if lines[index].strip(" \t\u00a0" + _INVISIBLE) not in {"---", "+++", "..."} or lines[index][:1].isspace():
            found.add(
                "fence-repaired",
                index + 1,
                1,
                f"“{shorten(lines[index], 20)}” was read as the line “{fence[0] * 3}” of the front matter.",
                f"Write exactly {fence[0] * 3} at the beginning of the line.",
            )
    language = _tell_language(fence, header_like, start, found)
    return Block(language, "\n".join(lines[start + 1 : end]), start + 2, "\n".join(lines[end + 1 :]), end + 2)


def _find_closing(lines: list[str], start: int, mark: str) -> int | None:
    for index in range(start, len(lines)):
        line = lines[index]
        if line.rstrip() == "..." and mark == "-":
            return index
        match = _OPENING.fullmatch(line)
        if match and match[2][0] == mark and not (match[1] and _in_block_text(lines, index, len(match[1]))):
            return index
    return None


def _in_block_text(lines: list[str], index: int, indent: int) -> bool:
    """Whether an indented fence belongs to a text of several lines (``summary: |``) above it."""
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    return len(above) - len(above.lstrip()) >= indent or above.rstrip().endswith(("|", ">", "|-", ">-"))


def _tell_language(fence: str, first: str, start: int, found: Found) -> Language:
    meant: Language = "yaml" if fence[0] == "-" else "toml"
    language: Language = meant
    if meant == "yaml" and _TOML_KEY.match(first) and not _YAML_KEY.match(first) and not first.startswith("["):
        language = "toml"
    elif meant == "toml" and first.startswith("{"):
        language = "json"
    elif meant == "toml" and _YAML_KEY.match(first) and not _TOML_KEY.match(first):
        language = "yaml"
    if language != meant:
        proper = {"yaml": "---", "toml": "+++", "json": "nothing but its braces"}[language]
        found.add(
            "front-matter-language",
            start + 1,
            1,
            f"{language.upper()} stands between {fence} lines; it was read as {language.upper()}.",
            f"{language.upper()} goes between {proper}." if language == "json" else f"Put it between {proper} lines.",
        )
    return language


def _split_json(lines: list[str], start: int) -> Block | None:
    first = lines[start].lstrip(_INVISIBLE)
    if not _JSON.match(first):
        return None
    text = "\n".join([first, *lines[start + 1 :]])
    following = _first_significant(lines, start + 1)
    if first.strip() == "{" and not following.startswith(('"', "'", "}")) and not _YAML_KEY.match(following):
        return None
    try:
        _, length = json.JSONDecoder(parse_int=str).raw_decode(text)
    except (ValueError, RecursionError):
        # The parser says what is wrong; where the object was meant to end is a guess.
        end = next((i for i in range(start, len(lines)) if lines[i].rstrip() == "}"), len(lines) - 1)
        header = "\n".join([first, *lines[start + 1 : end + 1]])
        return Block("json", header, start + 1, "\n".join(lines[end + 1 :]), end + 2)
    end = start + text.count("\n", 0, length)
    rest = text[length:].split("\n", 1)[0]
    if rest.strip():
        raise HeaderError(
            "fence-malformed",
            end + 1,
            len(lines[end]) - len(rest.lstrip()) + 1,
            f"“{shorten(rest, 40)}” follows the closing brace of the front matter on its line.",
            "Begin the text on a line of its own.",
        )
    return Block("json", text[:length], start + 1, "\n".join(lines[end + 1 :]), end + 2)


def _split_pelican(lines: list[str]) -> Block | None:
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    end = find_pelican_end(lines, start)
    if end is None:
        return None
    body = end + 1 if end < len(lines) and not lines[end].strip() else end
    return Block("pelican", "\n".join(lines[start:end]), start + 1, "\n".join(lines[body:]), body + 1)


def _refuse_malformed(lines: list[str], start: int) -> None:
    """A first line that is nearly a fence, above what is surely a header, would print the header as text."""
    first = lines[start].strip(_INVISIBLE + " \t\u00a0")
    if not _NEARLY.fullmatch(first) or start + 1 >= len(lines):
        return
    below = lines[start + 1]
    if (_YAML_KEY.match(below) or _TOML_KEY.match(below)) and find_pelican_end(lines, start + 1, loose=True):
        mark = "+++" if first.startswith("+") else "---"
        raise HeaderError(
            "fence-malformed",
            start + 1,
            1,
            f"“{shorten(first, 30)}” opens no front matter, and the lines below it look like one.",
            f"Write exactly {mark} on this line and on the one that closes the front matter.",
        )


def _unclosed(lines: list[str], start: int, fence: str) -> HeaderError:
    last = start
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if not (_YAML_KEY.match(line) or _TOML_KEY.match(line) or line[:1] in {" ", "\t", "-", "#", "]", "}"}):
            break
        last = index
    mark = fence[0] * 3
    other = "---" if mark == "+++" else "+++"
    wrong = next((i + 1 for i in range(start + 1, len(lines)) if lines[i].strip() == other), None)
    hint = f"Line {wrong} closes it with {other}; write {mark}." if wrong else f"Write {mark} after line {last + 1}."
    message = f"The front matter that opens with {fence} on line {start + 1} is never closed."
    return HeaderError("fence-unclosed", start + 1, 1, message, hint)


def _first_significant(lines: list[str], start: int) -> str:
    for line in lines[start:]:
        text = line.strip()
        if text and not text.startswith("#"):
            return text
    return ""
