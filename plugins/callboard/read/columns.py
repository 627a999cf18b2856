"""Where on its line a thing stands: the tree knows lines, the source knows columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from callboard.model import Reference

_BEFORE = r"[(<\"'=\]:]\s*"
# A line that is longer is no line of a person, and looking through it for each of its links costs too much.
_LONGEST = 20_000


class Columns:
    """Finds one after the other: a second thing that looks the same is looked for behind the first."""

    def __init__(self, source: Sequence[str]) -> None:
        self._source = source
        self._passed: dict[tuple[int, str], int] = {}

    def find(self, line: int, words: str) -> int:
        """The column, from 1, of the next `words` on a line, in any case of letters; 0 where there are none."""
        return self._next(line, re.escape(words))

    def _next(self, line: int, pattern: str) -> int:
        text = self._source[line - 1] if 0 < line <= len(self._source) else ""
        if len(text) > _LONGEST:
            return 0
        found = re.compile(pattern, re.IGNORECASE).search(text, self._passed.get((line, pattern), 0))
        if found is None:
            return 0
        self._passed[line, pattern] = found.end()
        return found.start() + 1

    def of(self, reference: Reference) -> int:
        """The column where the link or image of `reference` begins, 1 where the line does not show it."""
        for address in dict.fromkeys((reference.url, unquote(reference.url))):
            at = self._next(reference.line, _BEFORE + re.escape(address)) if address else 0
            if at:
                return self._begin(self._source[reference.line - 1], at - 1)
        mark = r"!\[|<img" if reference.image else r"\[|<a\b|<"
        return self._next(reference.line, mark) or 1

    @staticmethod
    def _begin(text: str, at: int) -> int:
        """The column of the bracket that opens what ends before `at`: of ``[words](`` or of ``<a href=``."""
        close = text.rfind("](", 0, at + 2)
        if close < 0 or close + 1 < at - 1:
            return max(text.rfind("<", 0, at + 1), 0) + 1
        depth = 0
        for index in range(close, -1, -1):
            depth += (text[index] == "]") - (text[index] == "[")
            if not depth:
                return index + 1 - (text[index - 1 : index] == "!")
        return 1


def placed(references: Sequence[Reference], source: Sequence[str]) -> tuple[Reference, ...]:
    """The references with their columns; `source` are the lines of the file.

    >>> placed([Reference("x.md", 1)], ["See [this](x.md)."])[0].column
    5
    """
    columns = Columns(source)
    return tuple(replace(reference, column=columns.of(reference)) for reference in references)
