"""What a person is told when YAML cannot be read: the line to look at, and what to write instead.

A YAML parser stops where it no longer understands, which is often lines below the slip. The line is looked at again
for the slips that people make: a colon, a tab, a quotation mark, a bracket.
"""

from __future__ import annotations

import re

from yaml import MarkedYAMLError

from front_matter.problems import HeaderError, shorten

_KEY = re.compile(r"(\s*(?:- +)?[\w.@$-][\w .@$-]*?\s*:)\s+(.*)")
_OPEN_QUOTE = re.compile(r"\s*(?:- +)?(?:[\w.@$-][\w .@$-]*?\s*:\s+)?([\"'])(.*)")
_MEANINGFUL = "[]{}*&!|>@`%,?-"


def explain(error: MarkedYAMLError, lines: list[str], first_line: int) -> HeaderError:
    """The error of PyYAML's parser, for `lines` that begin at the file's line `first_line`."""
    mark = error.problem_mark or error.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    row = min(row, len(lines) - 1)
    problem = error.problem or ""
    line = lines[row]
    found = (
        _tab(problem)
        or _escape(problem)
        or _quote(error, lines, row)
        or _special(line)
        or _bracket(error)
        or _colon(problem, line, column)
        or _keyless(error, lines)
    )
    if found is None:
        words = " ".join(filter(None, (error.context, problem)))
        found = ("yaml-syntax", None, None, f"YAML does not understand this line: {words}.", "Put the value in quotes.")
    code, other_row, other_column, message, hint = found
    row = row if other_row is None else other_row
    column = column if other_column is None else other_column
    blank = next((i for i, text in enumerate(lines[:row]) if not text.strip()), None)
    if blank is not None:
        hint += f" If this line is text, the front matter's closing line is missing above line {blank + first_line}."
    return HeaderError(code, row + first_line, column + 1, message, hint)


_Slip = tuple[str, int | None, int | None, str, str]


def _tab(problem: str) -> _Slip | None:
    if "'\\t'" not in problem:
        return None
    return "yaml-tab", None, None, "A tab stands where YAML wants spaces.", "Replace the tab by two spaces."


def _escape(problem: str) -> _Slip | None:
    if "escape" not in problem and "expected escape sequence" not in problem:
        return None
    message = "A backslash in a value in double quotes begins an escape, and this one is none."
    return "yaml-escape", None, None, message, "Use single quotes around the value, or write \\\\ for one backslash."


def _quote(error: MarkedYAMLError, lines: list[str], row: int) -> _Slip | None:
    """A quote that is open at the end of its line, on the line of the error or above it, or one that closes early."""
    if "scalar" in (error.context or "") and "quoted" in (error.context or "") and error.context_mark:
        return _open_quote(error.context_mark.line, error.context_mark.column)
    for index in range(row, -1, -1):
        match = _OPEN_QUOTE.fullmatch(lines[index])
        if match is None:
            continue
        quote, rest = match.groups()
        closing = re.search(r"(?<!\\)\"" if quote == '"' else "(?<!')'(?!')", rest)
        if closing is None:
            return _open_quote(index, match.start(1))
        if index == row and rest[closing.end() :].strip():
            message = f"The quotation mark that opens before “{shorten(rest, 30)}” closes too early."
            other = "'" if quote == '"' else '"'
            hint = f"Use {other} around the value" + (", or write the apostrophe twice." if quote == "'" else ".")
            return "yaml-quote", row, match.start(2) + closing.start(), message, hint
    return None


def _open_quote(row: int, column: int) -> _Slip:
    return "yaml-quote", row, column, "A quotation mark is opened here and not closed.", "Close it on the same line."


def _special(line: str) -> _Slip | None:
    match = _KEY.fullmatch(line)
    if match is None or match[2][:1] not in _MEANINGFUL or not match[2]:
        return None
    value = shorten(match[2], 40)
    message = f"“{value}” begins with a character that has a meaning of its own in YAML."
    return "yaml-special", None, match.start(2), message, f"Put it in quotes: {_quoted(match)}"


def _bracket(error: MarkedYAMLError) -> _Slip | None:
    if "flow" not in (error.context or "") or error.context_mark is None:
        return None
    place = error.context_mark.line, error.context_mark.column
    message = "A bracket is opened here and not closed."
    return "yaml-syntax", *place, message, "Close it, or put the value in quotes if the bracket belongs to it."


def _colon(problem: str, line: str, column: int) -> _Slip | None:
    if not problem.startswith("mapping values are not allowed"):
        return None
    match = _KEY.fullmatch(line)
    if match and line[:column].count(":") >= 1:
        message = f"The value “{shorten(match[2], 40)}” has a colon in it and no quotation marks around it."
        return "yaml-colon", None, None, message, f"Write {_quoted(match)}"
    message = "The line is indented and belongs to nothing above it."
    return "yaml-indent", None, 0, message, "Begin the key in the first column."


def _keyless(error: MarkedYAMLError, lines: list[str]) -> _Slip | None:
    if "could not find expected ':'" not in (error.problem or "") or error.context_mark is None:
        return None
    row = min(error.context_mark.line, len(lines) - 1)
    message = f"“{shorten(lines[row], 40)}” is not `key: value`."
    return "yaml-line", row, error.context_mark.column, message, "Write a key, a colon, a space and a value."


def _quoted(match: re.Match[str]) -> str:
    """The line of `match` with its value in quotes that fit it."""
    value = match[2].strip()
    quoted = "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    return f"{match[1].strip()} {shorten(quoted, 80)}"
