r"""What came over before: a line a file, so that a second import brings only what is new and overwrites nothing.

>>> one = Entry("old/_posts/2019-01-01-a.md", "news/2019-01-01-a.md", "0123456789abcdef", "fedcba9876543210")
>>> render([one])
'0123456789abcdef news/2019-01-01-a.md <- fedcba9876543210 old/_posts/2019-01-01-a.md\n'
>>> parse(render([one])) == {one.source: one}
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

NAME = "imported.txt"
Verdict = Literal["new", "there", "edited", "renewed", "gone", "taken"]
_LINE = re.compile(r"([0-9a-f]{16}) (.+?) <- ([0-9a-f]{16}) (.+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that came over: its path at the former site and here, marks of what was written and of its source."""

    source: str
    target: str
    digest: str
    origin: str


def parse(text: str) -> dict[str, Entry]:
    """The entries by source; a line that is none is passed over, for the files themselves are there to compare with."""
    matches = (_LINE.fullmatch(line) for line in text.splitlines())
    return {match[4]: Entry(match[4], match[2], match[1], match[3]) for match in matches if match}


def line_safe(source: str) -> str:
    """The path at the former site as it stands in a line."""
    return "".join(sign if sign.isprintable() else "?" for sign in source)


def render(entries: Iterable[Entry]) -> str:
    """The text of the list, in a fixed order, so that it can be merged."""
    ordered = sorted(entries, key=lambda entry: (entry.target, entry.source))
    return "".join(f"{e.digest} {e.target} <- {e.origin} {e.source}\n" for e in ordered)


def verdict(new: Entry, before: Entry | None, there: str | None) -> Verdict:
    """What becomes of a file: `new` would come over, `before` did, `there` marks what lies there now.

    Only what is *new* is written. The others: it is *there* already; it was *edited* here since; the former site has
    *renewed* it since; it is *gone* from here, so that somebody did not want it; the place is *taken* by another file.
    """
    if before is None:
        return "new" if there is None else "there" if there == new.digest else "taken"
    if there is None:
        return "gone"
    if there not in (new.digest, before.digest):
        return "edited"
    return "there" if there == new.digest or new.origin == before.origin else "renewed"
