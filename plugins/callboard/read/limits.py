"""How much of a text is read: beyond it, a conversion would take minutes, and nobody wrote it by hand.

Everything is counted, nothing is timed, so that a post is refused on every machine or on none.
"""

from __future__ import annotations

from callboard.model import Problem

CODES = {
    "text-too-long": "A post, or one line of it, is longer than any that people write.",
    "text-flood": "A paragraph has more signs of Markdown and HTML than can be read in time.",
}
_LONGEST_TEXT = 1_000_000
_LONGEST_LINE = 400_000
# The signs at which Markdown looks ahead or back; 8,000 links in one paragraph have less.
_SIGNS = "[*_`<~&$\\{!"
_MOST_SIGNS = 20_000


def find_flood(text: str, path: str, line: int) -> Problem | None:
    """The first place of a body that is too much; `line` is the file's line of its first.

    >>> find_flood("[" * 30_000, "x.md", 5).line
    5
    """
    if len(text) > _LONGEST_TEXT:
        at = line + text.count("\n", 0, _LONGEST_TEXT)
        message = f"The post has {len(text):,} characters; more than {_LONGEST_TEXT:,} are not read."
        return Problem(path, at, 1, "text-too-long", "error", message, "Divide it, or link to a document.")
    if len(text) <= _MOST_SIGNS:
        return None
    signs, first = 0, line
    for number, words in enumerate(text.split("\n"), line):
        if len(words) > _LONGEST_LINE:
            message = f"The line has {len(words):,} characters; more than {_LONGEST_LINE:,} are not read."
            hint = "Break it into paragraphs; put a picture into static/img/ and link to it."
            return Problem(path, number, 1, "text-too-long", "error", message, hint)
        if not words or words.isspace():
            signs, first = 0, number + 1
            continue
        signs += sum(map(words.count, _SIGNS))
        if signs > _MOST_SIGNS:
            message = f"The paragraph that begins here has more than {_MOST_SIGNS:,} of the signs {' '.join(_SIGNS)}"
            hint = "Put an empty line between paragraphs; what is no text belongs into a file of its own."
            return Problem(path, first, 1, "text-flood", "error", f"{message}.", hint)
    return None
