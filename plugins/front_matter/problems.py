"""Every problem that reading a post's bytes and header can find: its code, its severity, its one sentence.

A code has one severity, so that the table below is the whole truth; ``docs/problems.md`` has a section for each.

>>> found = Found("news/x.md")
>>> found.add("date-missing", 0, 0, "The post has no date.")
>>> found.problems[0].severity
'warning'
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from callboard.model import Problem, Severity

_ERRORS = {
    "not-text": "The file is not text: an image, an archive, an office document.",
    "encoding-unknown": "The text is in an encoding that cannot be told for sure.",
    "post-empty": "The file is empty or holds only blanks.",
    "merge-marker": "A version control conflict was left in the file.",
    "fence-unclosed": "The front matter is opened and never closed.",
    "fence-malformed": "The line that opens or closes the front matter is not written as it must be.",
    "front-matter-misplaced": "A block that says whether the post is a draft stands where nothing reads it.",
    "front-matter-too-large": "The front matter is longer than any header can be.",
    "front-matter-not-mapping": "The front matter holds a list or plain text instead of `key: value` lines.",
    "nesting-too-deep": "Lists or mappings are nested deeper than any header needs.",
    "duplicate-key": "The same key is written twice.",
    "yaml-tab": "A tab stands where YAML allows only spaces.",
    "yaml-colon": "A value has a colon followed by a space and no quotation marks around it.",
    "yaml-indent": "A line is indented and belongs to nothing above it.",
    "yaml-quote": "A quotation mark is left open, or closes too early.",
    "yaml-special": "A value begins with a character that has a meaning of its own in YAML.",
    "yaml-line": "A line of the front matter is not `key: value`.",
    "yaml-escape": "A backslash in a double-quoted value makes no character.",
    "yaml-tag": "A YAML tag (`!!python/…`, `!word`) asks for something other than plain data.",
    "yaml-alias": "A YAML alias (`*name`) refers to nothing, or multiplies the header.",
    "yaml-syntax": "The front matter is not valid YAML for another reason.",
    "toml-syntax": "The front matter is not valid TOML.",
    "json-syntax": "The front matter is not valid JSON.",
    "value-shape": "A key that needs text holds a mapping or a list.",
    "date-impossible": "A date or a clock time that does not exist.",
    "date-ambiguous": "A date that can be read in two ways.",
    "date-incomplete": "A date without its day, its month or its year.",
    "date-unreadable": "A value that is no date.",
    "date-zone-unknown": "A date with a time zone that is not known.",
    "status-unknown": "`status`, `draft` or `published` has a value that is not known.",
    "status-key-unknown": "A key that is no key, and looks like a wish that the post not be seen.",
}
_WARNINGS = {
    "encoding-repaired": "Text that was encoded twice was repaired.",
    "encoding-converted": "The file is not UTF-8 and was converted.",
    "control-characters": "Characters that no page or feed can hold were taken out.",
    "fence-repaired": "The front matter's fence is not exactly `---` or `+++`; it was read all the same.",
    "front-matter-language": "TOML stands between `---`, or YAML or JSON between `+++`; it was read as what it is.",
    "no-break-space": "No-break spaces stand where the header's syntax needs plain spaces; they were replaced.",
    "yaml-comment": "A `#` in an unquoted title or summary begins a comment, and what follows it was left out.",
    "word-quotes": "Typographic quotation marks stand around a value; they were taken as plain ones.",
    "value-repaired": "A value that lacks quotation marks, or is a list, was read as the text it looks like.",
    "key-misspelt": "A key is one letter away from one that counts; what it says is left out.",
    "value-ignored": "A value that the key cannot hold was left out.",
    "body-empty": "The post has a header and no text.",
    "date-missing": "The post has no date.",
    "date-future": "The post's date lies in the future, which does not hold the post back.",
    "file-name-date": "The file's name and the header give different dates.",
    "weekday": "A date names a weekday on which it does not fall.",
    "status-hidden": "The post is marked as hidden, which is treated as a draft.",
    "status-doubtful": "The title or a tag says that the post is a draft, and it is published.",
    "file-copy": "The file's name is one that file managers give to a copy.",
    "group-unknown": "The group is none of the site's groups.",
    "language-unknown": "The language is not a language code.",
}
_NOTES = {
    "unknown-key": "Keys that mean nothing here.",
    "header-markup": "The title or summary holds HTML, and its text was taken.",
    "group-several": "Several categories are given; a post belongs to one group.",
    "modified-ignored": "The date of change lies before the date of the post.",
}

#: Each code and its one sentence.
CODES: dict[str, str] = _ERRORS | _WARNINGS | _NOTES

SEVERITIES: dict[str, Severity] = {
    **dict.fromkeys(_ERRORS, "error"),
    **dict.fromkeys(_WARNINGS, "warning"),
    **dict.fromkeys(_NOTES, "note"),
}


class HeaderError(ValueError):
    """What stops the reading of a header, and where: `line` and `column` of the file, from 1."""

    def __init__(self, code: str, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.line, self.column, self.message, self.hint = code, line, column, message, hint


@dataclass(slots=True)
class Found:
    """The problems of one file, as they are found, and the moments from which it is to be read otherwise."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    moments: list[dt.datetime] = field(default_factory=list)

    def add(self, code: str, line: int, column: int, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.path, line, column, code, SEVERITIES[code], message, hint))

    def add_error(self, error: HeaderError) -> None:
        self.add(error.code, error.line, error.column, error.message, error.hint)

    @property
    def refused(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)


def shorten(text: str, limit: int = 60) -> str:
    """The value as a message quotes it: on one line, and never longer than `limit` characters.

    >>> shorten("a" * 70).endswith("a…")
    True
    """
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
