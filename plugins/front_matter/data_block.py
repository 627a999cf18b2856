r"""TOML and JSON with places: the standard library's parsers, and a walk that finds each key's line.

>>> parse_toml("title = 'A'\nweight = 1.10", 2)["weight"].content
'1.10'
>>> parse_json('{"title": "A",\n"draft": true}', 1)["draft"].line
2
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib

from front_matter.decode import is_forbidden, strip_forbidden
from front_matter.moments import DateError, make_day
from front_matter.nodes import Node
from front_matter.places import MAX_DEPTH, Path, Place, find_json_places, find_toml_places
from front_matter.problems import HeaderError, shorten

# tomllib's time for a dotted key grows with the square of its parts.
_LONG_KEY = re.compile(rf"(?:[\w\"'-]+[ \t]*\.[ \t]*){{{MAX_DEPTH + 1}}}")
_WHERE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)
_DAY = re.compile(r"=\s*(\d{4})-(\d\d)-(\d\d)")
_TOML_HINTS = (
    ("Invalid value", 'Put text in quotes: title = "My title". Lists stand in brackets: tags = ["a", "b"].'),
    ("Expected '='", "TOML writes key = value, with text in quotes."),
    ("Unterminated string", "Close the quotation mark on the same line."),
    ("Illegal character '\\n'", "Close the quotation mark on the same line."),
    ("Unescaped", "Use single quotes around a value that has a backslash."),
    ("Expected newline or end", "One key stands on a line; a quote inside quotes needs a backslash before it."),
    ("Unclosed array", "Close the list with ] and put a comma between its values."),
)


def parse_toml(text: str, first_line: int) -> dict[str, Node]:
    """The keys of a TOML header whose first line is the file's line `first_line`. Raises `HeaderError`."""
    if match := _LONG_KEY.search(text):
        raise _nested(first_line + text.count("\n", 0, match.start()))
    try:
        data = tomllib.loads(text, parse_float=str)
        places = find_toml_places(text)
    except RecursionError as error:
        raise _nested(first_line) from error
    except ValueError as error:
        raise _explain_toml(error, text, first_line) from error
    tree = _build(data, (), places, first_line)
    return tree.content if isinstance(tree.content, dict) else {}


def parse_json(text: str, first_line: int) -> dict[str, Node]:
    """The keys of a JSON header whose first line is the file's line `first_line`. Raises `HeaderError`."""
    try:
        data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
        places, repeats = find_json_places(text)
    except RecursionError as error:
        raise _nested(first_line) from error
    except json.JSONDecodeError as error:
        raise _explain_json(error.msg, text, error.pos, first_line) from error
    for key, (line, column) in repeats:
        message = f"“{shorten(key, 40)}” is written twice."
        raise HeaderError("duplicate-key", line + first_line - 1, column, message, "Keep one of the two.")
    tree = _build(data, (), places, first_line)
    return tree.content if isinstance(tree.content, dict) else {}


def _build(data: object, path: Path, places: dict[Path, Place], first_line: int) -> Node:
    row, column = places.get(path) or places.get(path[:-1]) or (1, 1)
    line = row + first_line - 1
    if isinstance(data, dict):
        entries = {}
        for key, value in data.items():
            node = _build(value, (*path, key), places, first_line)
            entries[strip_forbidden(key)] = Node(node.content, node.line, node.column, node.line, node.quoted)
        return Node(entries, line, column)
    if isinstance(data, list):
        items = (_build(item, (*path, index), places, first_line) for index, item in enumerate(data))
        return Node(tuple(items), line, column)
    stripped = isinstance(data, str) and is_forbidden(data)
    return Node(_as_text(data), line, column, quoted=isinstance(data, str), stripped=stripped)


def _as_text(data: object) -> str | None:
    """A scalar as text: dates in ISO, yes and no as ``true`` and ``false``."""
    if data is None:
        return None
    if isinstance(data, bool):
        return str(data).lower()
    if isinstance(data, dt.date | dt.time):
        return data.isoformat()
    return strip_forbidden(str(data))


def _nested(line: int) -> HeaderError:
    message = f"The front matter is nested more than {MAX_DEPTH} levels deep."
    return HeaderError("nesting-too-deep", line, 1, message, "Write it flat.")


def _explain_toml(error: ValueError, text: str, first_line: int) -> HeaderError:
    match = _WHERE.fullmatch(str(error))
    words = match[1] if match else str(error)
    lines = text.split("\n")
    row, column = (int(match[2]), int(match[3])) if match and match[2] else (len(lines), len(lines[-1]) + 1)
    # Some errors are told at the beginning of the line below.
    row = min(row, len(lines))
    line = lines[row - 1]
    place = (row + first_line - 1, column)
    if day := _DAY.search(line):
        try:
            make_day(int(day[1]), int(day[2]), int(day[3]))
        except DateError as impossible:
            return HeaderError(impossible.code, place[0], day.start(1) + 1, impossible.message, impossible.hint)
    if words.startswith(("Cannot overwrite", "Cannot declare", "Duplicate inline table key")):
        # The parser has read the value as well before it says so.
        column = len(line) - len(line.lstrip()) + 1
        message = f"“{shorten(line.strip(), 40)}” repeats a key or a table that is there already."
        return HeaderError("duplicate-key", place[0], column, message, "Keep one of the two.")
    hint = next((hint for begin, hint in _TOML_HINTS if words.startswith(begin)), "Put text in quotes.")
    if line[column - 1 : column] in {"“", "”", "„", "‘", "’"}:
        hint = "Replace the typographic quotation marks by plain ones: \" or '."
    message = f"The front matter is not valid TOML: {words[:1].lower()}{words[1:]}."
    return HeaderError("toml-syntax", *place, message, hint)


def _explain_json(words: str, text: str, position: int, first_line: int) -> HeaderError:
    before, rest = text[:position].rstrip(), text[position:].lstrip()
    # Python 3.13 and newer stop at a last comma, older ones behind it.
    if before.endswith(",") and rest[:1] in {"}", "]"}:
        position = len(before) - 1
    if text[position : position + 1] == "," and text[position + 1 :].lstrip()[:1] in {"}", "]"}:
        words, hint = "a comma stands before a closing bracket", "Delete the comma."
    elif rest[:1] in {"“", "”", "„", "'"} or rest[:1].isalpha():
        hint = 'Keys and text stand in plain double quotes: "title": "My title".'
    elif rest[:1] == '"':
        hint = "A comma is missing before this."
    else:
        hint = "Check quotes, commas and the closing brace."
    line = text.count("\n", 0, position) + first_line
    column = position - text.rfind("\n", 0, position)
    message = f"The front matter is not valid JSON: {words[:1].lower()}{words[1:]}."
    return HeaderError("json-syntax", line, column, message, hint)
