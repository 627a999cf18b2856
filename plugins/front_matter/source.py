"""The whole way of one file: bytes, text, block, values, header.

Pure: no file is opened and no clock is read. `path` is only a name, in which dates and ``_drafts`` count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from callboard.model import Header, Problem
from front_matter.decode import decode
from front_matter.header import build_header
from front_matter.parse import parse, tell_flavour
from front_matter.problems import Found, HeaderError
from front_matter.repair import find_conflict
from front_matter.split import split


@dataclass(frozen=True, slots=True)
class Source:
    r"""A post as its file gives it. With a problem of severity error it is refused, and the rest is what could be read.

    `body` has ``\n`` newlines; its first line is the file's line `body_line`. At `moments` the header may come to
    say something else, as on the day on which a post is to appear.
    """

    header: Header
    body: str
    body_line: int
    problems: tuple[Problem, ...]
    moments: tuple[dt.datetime, ...] = ()

    @property
    def refused(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)


def read(data: bytes, path: str, *, zone: dt.tzinfo, now: dt.datetime, groups: Collection[str] = ()) -> Source:
    """Read a post from the bytes of its file.

    `zone` is that of dates without one; `now` (aware) decides what is scheduled or expired; `groups` are the values
    that the site knows for ``group``, any if empty. Never raises for what a file may hold.
    """
    found = Found(path)
    text = decode(data, found)
    if text is None:
        return _refused("", 1, found)
    if not text.strip().strip("\u200b\u2060"):
        found.add("post-empty", 0, 0, "The file is empty.", "Write the post, or delete the file.")
        return _refused(text, 1, found)
    find_conflict(text, found)
    if found.refused:
        return _refused(text, 1, found)
    body, line = text, 1
    try:
        block = split(text, found)
        body, line = block.body, block.body_line
        values = parse(block, found)
    except HeaderError as error:
        found.add_error(error)
        return _refused(body, line, found)
    flavour = tell_flavour(block, values)
    header = build_header(values, flavour, path, zone=zone, now=now, groups=groups, found=found)
    if not body.strip():
        found.add("body-empty", line, 1, "The post has a header and no text.", "Write the text below the header.")
    return Source(header, body, line, _in_order(found), tuple(found.moments))


def _refused(body: str, line: int, found: Found) -> Source:
    # The status of what cannot be read is unknown, so that nothing may take it for published.
    return Source(Header(status="draft"), body, line, _in_order(found))


def _in_order(found: Found) -> tuple[Problem, ...]:
    return tuple(sorted(found.problems, key=lambda problem: (problem.line, problem.column, problem.code)))
