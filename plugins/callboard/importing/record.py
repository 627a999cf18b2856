r"""What came over before: a line a file, so that a second import brings only what is new and overwrites nothing.

>>> one = Entry("old/_posts/2019-01-01-a.md", "news/2019-01-01-a.md", "0123456789abcdef")
>>> render([one])
'0123456789abcdef news/2019-01-01-a.md <- old/_posts/2019-01-01-a.md\n'
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
_LINE = re.compile(r"([0-9a-f]{16}) (.+?) <- (.+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that came over: its path at the former site, its path in ``content/``, and a mark of what was written."""

    source: str
    target: str
    digest: str


def parse(text: str) -> dict[str, Entry]:
    """The entries by source; a line that is none is passed over, for the files themselves are there to compare with."""
    matches = (_LINE.fullmatch(line) for line in text.splitlines())
    return {match[3]: Entry(match[3], match[2], match[1]) for match in matches if match}


def line_safe(source: str) -> str:
    """The path at the former site as it stands in a line."""
    return "".join(sign if sign.isprintable() else "?" for sign in source)


def render(entries: Iterable[Entry]) -> str:
    return "".join(
        f"{e.digest} {e.target} <- {e.source}\n" for e in sorted(entries, key=lambda e: (e.target, e.source))
    )


def verdict(new: str, before: Entry | None, there: str | None) -> Verdict:
    """What becomes of a file: `new` marks what would be written, `before` what was, `there` what lies there now.

    Only what is *new* is written. The others: it is *there* already; it was *edited* here since; the former site has
    *renewed* it since; it is *gone* from here, so that somebody did not want it; the place is *taken* by another file.
    """
    if before is None:
        return "new" if there is None else "there" if there == new else "taken"
    if there is None:
        return "gone"
    if there == new:
        return "there"
    return "renewed" if there == before.digest else "edited"
