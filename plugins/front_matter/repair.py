"""What went wrong in a text before it reached us: double encoding, and conflicts that nobody resolved.

Only damage is repaired. Quotes, ligatures, dashes and spaces stay as the author typed them.

>>> from front_matter.problems import Found
>>> repair_lines("un caf\u00c3\u00a9 “fine”", Found("x.md"))
'un café “fine”'
"""

from __future__ import annotations

import re

from ftfy import TextFixerConfig, fix_encoding
from ftfy.badness import is_bad
from ftfy.fixes import fix_c1_controls

from front_matter.problems import Found, shorten

# Lost bytes are not made up: with that step off, ftfy repairs only what can be put back exactly.
_CONFIG = TextFixerConfig(unescape_html=False, replace_lossy_sequences=False)
_C1 = re.compile("[\x80-\x9f]")
_TOLD_LINES = 20

_OURS = re.compile(r"<{7}(?: .*)?")
_THEIRS = re.compile(r">{7}(?: .*)?")


def repair_lines(text: str, found: Found) -> str:
    """`text` with double-encoded characters put right, line by line, so that each is told where it stands."""
    if text.isascii() or not (is_bad(text) or _C1.search(text)):
        return text
    lines = text.split("\n")
    repaired: list[int] = []
    for index, line in enumerate(lines):
        if line.isascii() or not (is_bad(line) or _C1.search(line)):
            continue
        fixed = fix_c1_controls(fix_encoding(line, _CONFIG)).replace("\n", " ")
        if fixed == line:
            continue
        lines[index] = fixed
        repaired.append(index + 1)
        if len(repaired) <= _TOLD_LINES:
            _tell(index + 1, line, fixed, found)
    if len(repaired) > _TOLD_LINES:
        rest = len(repaired) - _TOLD_LINES
        found.add(
            "encoding-repaired",
            repaired[_TOLD_LINES],
            1,
            f"{rest} more lines were encoded twice and repaired, from this one on.",
            "Save the file as UTF-8 once more, from a program that shows it rightly.",
        )
    return "\n".join(lines)


def find_conflict(text: str, found: Found) -> None:
    """Report the first marker that a merge left. A row of `=` alone is a heading's underline and says nothing."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    lines = text.split("\n")
    for index, line in enumerate(lines):
        theirs = _THEIRS.fullmatch(line) and not _is_quotation(lines, index)
        if theirs or _OURS.fullmatch(line):
            found.add(
                "merge-marker",
                index + 1,
                1,
                f"“{shorten(line, 40)}” is what a version control conflict leaves.",
                "Keep the lines that are right and delete the three markers; an example of one is indented by a space.",
            )
            return


def _is_quotation(lines: list[str], index: int) -> bool:
    """Whether the line stands among other quoted lines, as a mail that was answered seven times does."""
    around = lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]
    return any(line.startswith(">") for line in around)


def _tell(number: int, line: str, fixed: str, found: Found) -> None:
    start = _count_common(line, fixed)
    word = line.rfind(" ", 0, start) + 1
    end = _count_common(line[start:][::-1], fixed[start:][::-1])
    before, after = line[word : len(line) - end], fixed[word : len(fixed) - end]
    found.add(
        "encoding-repaired",
        number,
        start + 1,
        f"“{shorten(before, 40)}” was encoded twice; it was read as “{shorten(after, 40)}”.",
        "Type the word again, or let `check --fix` write it.",
    )


def _count_common(one: str, other: str) -> int:
    """How many characters both begin with."""
    different = (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(different, min(len(one), len(other)))
