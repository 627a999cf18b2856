"""Reading one post: from the tree that its reader sees to the facts that it states, each with its line.

Pure: no file system beyond the packaged vocabulary, no clock, no network. :func:`extract` is the whole of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from callboard.model import Facts, Header

from .doubts import CODES, Doubts
from .facts import read_dates
from .outline import outline

__all__ = ["CODES", "extract"]


def extract(tree: HtmlElement, header: Header, *, path: str, title: str, title_line: int, source: Sequence[str] = ()) -> Facts:
    """All facts of a post. `source`, the lines of its file, is only used to tell the columns of problems."""
    structure = outline(tree)
    doubts = Doubts(path, source)
    dates = read_dates(structure, header, path=path, title=title, title_line=title_line, doubts=doubts)
    return Facts(dates=tuple(dates.dates), undated=tuple(dates.undated), ignored=tuple(dates.ignored), problems=doubts.sorted(header))
